import {type Curve, levelSet} from "../shared/conics.js";
import {join} from "../shared/curves.js";
import {modeToken} from "../theme.js";
import type {Handle, Mark} from "../types.js";
import {num} from "../words.js";
import {axisMarks, EDGE, endMarks, lambda, times} from "./axes.js";
import {edge, label, line, remark} from "./marks.js";
import type {Panel} from "./panels.js";
import type {Workbench} from "./subject.js";

/** Where the handle of an end out of sight stands: just past the edge, so that the frame holds it there, its ring broken. */
const PAST = 1.014;

/** The level sets xᵀHx = 1 and −1 in closed form, and the axes of H with their ends on them. */
export function levelMarks(bench: Workbench, panel: Panel): Mark[] {
  const {first, second, axes, repeated} = bench;
  const reach = 1.5 * Math.max(panel.across, panel.up);
  const [one, minus, zero] = [0.5, -0.5, 0].map((c) => levelSet(first, second, c, reach));
  const [u, w] = axes.map(({along}) => along);
  const lay = (curves: readonly Curve[]): Curve => {
    const {x, y} = join(curves);
    return {x: x.map((p, i) => p * u[0] + y[i] * w[0]), y: x.map((p, i) => p * u[1] + y[i] * w[1])};
  };
  const drawn = (curves: readonly Curve[], style: NonNullable<Mark["line"]>): Mark[] =>
    curves.length === 0 ? [] : [line(panel, lay(curves), "level", style)];
  const inside = [one, minus].find(({kind}) => kind === "ellipse" || kind === "lines")?.region ?? [];
  const words = remarkOf(bench, panel);
  return [
    ...drawn(inside, {color: "@soft/0.07", width: 0}).map(
      (mark): Mark => ({...mark, fill: "toself", fillcolor: "@soft/0.07"})
    ),
    ...drawn(zero.outline, {color: "@soft", width: 1, dash: "dot"}),
    ...(repeated ? [] : axes.flatMap((axis) => axisMarks(axis, panel))),
    ...drawn(one.outline, {color: "@ink", width: 2.25}),
    ...drawn(minus.outline, {color: "@ink", width: 2, dash: "dash"}),
    ...(repeated ? middle(bench, panel) : axes.flatMap((axis) => endMarks(axis, bench, panel))),
    ...(words ? [remark(panel, words)] : [])
  ];
}

/** Where no direction is special, the eigenvalue is written in the middle. */
function middle({first, axes}: Workbench, panel: Panel): Mark[] {
  if (axes[0].half < 0.3 * panel.up) return [];
  return [label(panel, [0, 0], [[0, 0]], "axes", {text: `λ₁ = λ₂ = ${num(first)}`, color: "@ink"})];
}

/** What the window keeps from sight. */
function remarkOf({first, second, axes}: Workbench, panel: Panel): string | null {
  if (first === 0 && second === 0) return "xᵀHx = 0 everywhere";
  const seen = axes.filter(({along, half}) => half < EDGE * edge(panel, along));
  if (seen.length === 0) return "beyond this window: zoom out";
  return axes.every(({half}) => half < 0.04 * panel.up) ? "a speck at this zoom: zoom in" : null;
}

/** The ends of the two axes, to drag: along the axis for the eigenvalue, round for the angle. */
export function levelHandles({axes, repeated}: Workbench, panel: Panel): Handle[] {
  return axes.map(({id, rank, value, along, half}) => {
    const rim = edge(panel, along);
    const inSight = half < EDGE * rim;
    const step = inSight ? panel.up / 45 : panel.across / 25; // one key brings an end back from the edge
    return {
      id,
      label: `End of the ${id} axis`,
      at: times(inSight ? half : PAST * rim, along),
      xaxis: panel.xaxis,
      yaxis: panel.yaxis,
      step: Number(step.toPrecision(2)),
      value: `${lambda(rank)} = ${num(value)}, ${half === Number.POSITIVE_INFINITY ? "open" : `half-axis ${num(half)}`}`,
      color: repeated ? "@ink" : modeToken(rank, 2)
    };
  });
}
