import type {Basins} from "../../numerics/optimizers/basins.js";
import {within, words} from "../shared/canvas.js";
import type {Mark} from "../types.js";
import {isInked, letteredPoints, looksOf} from "./endings.js";
import {type Places, STRIP} from "./places.js";

/** How strong a tint is, and how strong its ink. */
const [TINT, INK] = [0.18, 0.36];

/**
 * The map of a function of two variables as a costly trace: each cell in the colour of its ending, a part of them inked in
 * a pattern, so that no ending is told by colour alone.
 */
export function raster(map: Basins): object {
  const {box, perSide, ends} = map;
  const looks = looksOf(map);
  const centres = ([from, to]: readonly [number, number]) =>
    Array.from({length: perSide}, (_, i) => from + ((i + 0.5) / perSide) * (to - from));
  const z = Array.from({length: perSide}, (_, j) =>
    Array.from({length: perSide}, (_, i) => {
      const code = ends[j * perSide + i];
      return 2 * code + (isInked(looks[code].pattern, i, j) ? 1 : 0);
    })
  );
  const tones = looks.flatMap(({color}) => [`${color}/${TINT}`, `${color}/${INK}`]);
  return {
    type: "heatmap",
    x: centres(box[0]),
    y: centres(box[1]),
    z,
    zmin: -0.5,
    zmax: tones.length - 0.5,
    colorscale: tones.flatMap((tone, i) => [
      [i / tones.length, tone],
      [(i + 1) / tones.length, tone]
    ]),
    showscale: false,
    hoverinfo: "skip"
  };
}

const LANES = ["minimum", "other", "none"] as const;

/**
 * The strip under a graph: a lane for minima, one for other critical points, one for starts that reach none. Over each
 * stretch that is wide enough stands the letter of its point.
 */
export function strip(map: Basins | null, [from, to]: readonly [number, number], places: Places): Mark[] {
  const {x, y} = places.strip;
  if (map === null) {
    return [
      words(["Which start goes where: the place of the map"], [(x[0] + x[1]) / 2], [(y[0] + y[1]) / 2], "middle center")
    ];
  }
  const heights = [2.5, 1.5, 0.5].map((lane) => within(y, [0, 3], lane));
  const names = words(
    LANES,
    LANES.map(() => x[0]),
    heights,
    "middle left",
    "@soft",
    11
  );
  const looks = looksOf(map);
  const runs = stretches(map);
  const room = (to - from) * (places.narrow ? 0.05 : 0.03);
  return [
    ...looks.map((look, code): Mark => {
      const own = runs.filter((run) => run.code === code);
      const [low, high] = [2 - look.lane + 0.08, 3 - look.lane - 0.08];
      return {
        ...STRIP,
        name: "map",
        mode: "lines",
        x: own.flatMap((run) => [run.from, run.to, run.to, run.from, run.from, Number.NaN]),
        y: own.flatMap(() => [low, low, high, high, low, Number.NaN]),
        line: {color: look.color, width: 0.5},
        fill: "toself",
        fillcolor: `${look.color}/0.55`
      };
    }),
    ...runs
      .filter((run) => run.to - run.from > room && looks[run.code].letter !== "")
      .map(
        (run): Mark => ({
          ...STRIP,
          name: "map",
          mode: "text",
          x: [(run.from + run.to) / 2],
          y: [2.5 - looks[run.code].lane],
          text: [looks[run.code].letter],
          textposition: "middle center",
          textfont: {color: "@ink", size: 12}
        })
      ),
    names
  ];
}

/** Neighbouring starts with one ending. */
function stretches({box: [[from, to]], perSide, ends}: Basins): {from: number; to: number; code: number}[] {
  const at = (i: number) => from + (i / perSide) * (to - from);
  const runs: {from: number; to: number; code: number}[] = [];
  for (let i = 0; i < ends.length; ++i) {
    const first = i;
    while (ends[i + 1] === ends[first]) ++i;
    runs.push({from: at(first), to: at(i + 1), code: ends[first]});
  }
  return runs;
}

/** The letters of the points, at the points; in one variable on the graph. */
export function letters(map: Basins, heightAt: ((x: number) => number) | null): Mark[] {
  const points = letteredPoints(map);
  const columns = (list: typeof points) => ({
    x: list.map(({at}) => at[0]),
    y: list.map(({at}) => (heightAt === null ? at[1] : heightAt(at[0])))
  });
  const groups = [
    {lane: 0, symbol: "square", color: "@good"},
    {lane: 1, symbol: "x", color: "@bad"}
  ] as const;
  return groups.map(({lane, symbol, color}): Mark => {
    const own = points.filter(({look}) => look.lane === lane);
    return {
      name: "map",
      mode: "markers+text",
      ...columns(own),
      marker: {color, size: 8, symbol},
      text: own.map(({look}) => look.letter),
      textposition: "top center",
      textfont: {color: "@ink", size: 13}
    };
  });
}
