import type {Table} from "../types.js";
import type {Look} from "./look.js";
import type {Largest, Survey} from "./survey.js";

/** Both sides of equations 1 and 3, the sign chart, and the chord against the curve: left side, right side, difference. */
export function numbers({chart}: Survey, {scene, chord, bound}: Look, largest: Largest | null): Table {
  const {x, y, t, m} = scene;
  const columns = ["what", "at", "left side", "right side", "difference", "says"];
  const told = (value: number): number | string => (Number.isFinite(value) ? value : "none");
  const rows: (number | string)[][] = [
    ["x; its weight t", x, t, "", "", ""],
    ["y; its weight 1 − t", y, 1 - t, "", "", ""]
  ];
  if (chord.status === "drawn") {
    const {sides, verdict} = chord;
    const says = verdict === "violated" ? "violated" : verdict === "holds" ? "holds" : `gap 0: ${verdict}`;
    rows.push(
      ["(1) f(tx + (1 − t)y); tf(x) + (1 − t)f(y); gap", sides.point[0], sides.value, sides.chord, sides.gap, says],
      ["(1) rounding allowed: 8·eps·max|f|", sides.point[0], "", "", sides.tolerance, ""]
    );
  } else
    rows.push([
      `(1) no value at ${chord.name}`,
      chord.at,
      "",
      "",
      "",
      chord.absence.overflow ? "too large" : chord.absence.reason
    ]);
  if (bound.status === "drawn")
    rows.push(
      ["(3) with m = 0: f(y); tangent at x", y, bound.tangent.value, bound.tangent.bound, bound.tangent.difference, ""],
      [
        `(3) with m = ${m}: f(y); right side`,
        y,
        bound.sides.value,
        bound.sides.bound,
        bound.sides.difference,
        bound.verdict
      ]
    );
  else rows.push(["(3)", y, "", "", "", bound.reason]);
  if (largest && Number.isFinite(largest.m))
    rows.push(["largest m found, an upper bound of the best", largest.at[0] ?? "", largest.m, "", "", ""]);
  rows.push(
    ...chart.stretches.map(({from, to, sign}) => ["f″ from; to", "", from, to, to - from, sign]),
    ...chart.zeros.map((at) => ["f″ at a single point", at, "", "", "", "zero"]),
    ...chart.breaks.map(({at, kind, before, after}) => [
      "slope before; after",
      at,
      told(before),
      told(after),
      told(after - before),
      kind
    ])
  );
  if (chord.status === "drawn")
    for (let k = 0; k < chord.at.length; k += 6) {
      const [f, line] = [chord.curve[k], chord.chord[k]];
      rows.push(["chord against curve: f; chord; gap", chord.at[k], told(f), line, told(line - f), ""]);
    }
  return {columns, rows};
}
