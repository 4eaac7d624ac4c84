import type {Break} from "../../numerics/calculus/breaks.js";
import type {CurvatureSign} from "../../numerics/calculus/curvatureSign.js";
import type {SignChart} from "../../numerics/calculus/signChart.js";
import {words} from "../shared/canvas.js";
import type {Mark} from "../types.js";
import type {Frame} from "./frame.js";
import {type Places, STRIP} from "./places.js";

/** More stretches or breaks than this are drawn without words. */
export const MOST_NAMED = 24;

const looks: Readonly<Record<CurvatureSign, {readonly text: string; readonly fill: string; readonly long: boolean}>> = {
  positive: {text: "+", fill: "@good/0.28", long: false},
  negative: {text: "−", fill: "@bad/0.28", long: false},
  zero: {text: "0", fill: "@soft/0.16", long: false},
  "no second derivative": {text: "no f″", fill: "@soft/0", long: true},
  "no value": {text: "no value", fill: "@soft/0", long: true}
};

/** The strip under the graph: the sign of f″ along the window, in words and colours; single zeros and breaks as lines. */
export function stripMarks(chart: SignChart, frame: Frame, {graph, strip, apart}: Places): Mark[] {
  const {stretches, zeros} = chart;
  const points = [
    ...zeros.map((at) => ({at, text: "0"})),
    ...trueBreaks(chart).map(({at, kind}) => ({at, text: kind}))
  ].sort((p, q) => p.at - q.at);
  const named = stretches.length <= MOST_NAMED && points.length <= MOST_NAMED;
  const parts = stretches.flatMap(({from, to, sign}) => {
    const cuts = [from, ...points.map(({at}) => at).filter((at) => at > from && at < to), to];
    return cuts.slice(1).map((end, i) => ({sign, left: frame.across(cuts[i]), right: frame.across(end)}));
  });
  const lines = points.map(({at}) => frame.across(at));
  const room = (k: number) => (lines[k + 1] ?? 1.1) - lines[k] > apart;
  /** How much of a part is taken by the word beside the line at its left end. */
  const taken = (left: number) => {
    const k = lines.indexOf(left);
    return k < 0 || !room(k) ? 0 : points[k].text === "0" ? 0.4 * apart : 0.9 * apart;
  };
  return [
    ...(Object.keys(looks) as CurvatureSign[]).flatMap((sign): Mark[] => {
      const own = parts.filter((part) => part.sign === sign);
      const {text, fill, long} = looks[sign];
      if (own.length === 0) return [];
      const least = long ? 1.3 * apart : apart / 2.5;
      return [
        {
          ...STRIP,
          name: "strip",
          mode: "lines",
          x: own.flatMap(({left, right}) => [left, right, right, left, NaN]),
          y: own.flatMap(() => [0, 0, 1, 1, NaN]),
          fill: "toself",
          line: {color: "@edge", width: 0.75},
          fillcolor: fill
        },
        {
          ...STRIP,
          name: "strip",
          mode: "text",
          x: own.map(({left, right}) => (left + right) / 2),
          y: own.map(() => 0.5),
          text: own.map(({left, right}) => (named && right - left > least + 2 * taken(left) ? text : "")),
          textposition: "middle center",
          textfont: {color: long ? "@soft" : "@ink", size: long ? 12.5 : 16}
        }
      ];
    }),
    {
      ...STRIP,
      name: "strip",
      mode: "lines",
      x: lines.flatMap((u) => [u, u, NaN]),
      y: lines.flatMap(() => [0, 1, NaN]),
      line: {color: "@ink", width: 1.5}
    },
    {
      ...STRIP,
      name: "strip",
      mode: "text",
      x: lines,
      y: lines.map(() => 0.5),
      text: points.map(({text}, k) => (named && room(k) ? `\u00a0${text}` : "")),
      textposition: "middle right",
      textfont: {color: "@ink", size: 12}
    },
    words(["f″"], [graph.x[0]], [(strip.y[0] + strip.y[1]) / 2], "middle left", "@ink", 13)
  ];
}

/** The breaks inside the domain: where f ends, it is the domain that does. */
export const trueBreaks = ({stretches, breaks}: SignChart): readonly Break[] =>
  breaks.filter(({at}) => !stretches.some(({from, to, sign}) => sign === "no value" && (from === at || to === at)));
