import type {Mark} from "../types.js";
import type {Frame} from "./frame.js";
import type {Survey} from "./survey.js";

/** The graph of f, with its epigraph, and the part of the window in which f has no value. */
export function graphMarks({chart, x, y}: Survey, frame: Frame, {epigraph}: {readonly epigraph: boolean}): Mark[] {
  const none = chart.stretches.filter(({sign}) => sign === "no value");
  const boxes = none.map(({from, to}) => [frame.across(from), frame.across(to)] as const);
  const kinks = chart.breaks.filter(({kind}) => kind === "kink").map(({at}) => at);
  return [
    {
      name: "no value",
      mode: "lines",
      x: boxes.flatMap(([left, right]) => [left, right, right, left, NaN]),
      y: boxes.flatMap(() => [0, 0, 1, 1, NaN]),
      fill: "toself",
      line: {color: "@edge", width: 1, dash: "dot"},
      fillcolor: "@soft/0.12"
    },
    ...(epigraph ? [epigraphMark(x, y, frame)] : []),
    {name: "f", mode: "lines", ...frame.curve(x, y), line: {color: "@ink", width: 2.5}},
    {
      name: "kinks",
      mode: "markers",
      x: kinks.map(frame.across),
      y: kinks.map((at) => frame.hold(y[x.indexOf(at)] ?? Number.NaN)),
      marker: {color: "@ink", size: 11, symbol: "diamond-open"}
    }
  ];
}

/** Everything on or above the graph, piece by piece. */
function epigraphMark(x: readonly number[], y: readonly number[], frame: Frame): Mark {
  const [px, py]: [number[], number[]] = [[], []];
  let first: number | undefined;
  const close = () => {
    if (first === undefined) return;
    px.push(px[px.length - 1], first, NaN);
    py.push(2, 2, NaN);
    first = undefined;
  };
  for (const [i, at] of x.entries()) {
    const v = frame.up(y[i]);
    if (Number.isNaN(v)) {
      close();
      continue;
    }
    const u = frame.across(at);
    first ??= u;
    px.push(u);
    py.push(Math.max(-1, Math.min(2, v)));
  }
  close();
  const line = {color: "@model/0", width: 0} as const;
  return {name: "epigraph", mode: "lines", x: px, y: py, fill: "toself", line, fillcolor: "@model/0.14"};
}
