import {matvec} from "../../numerics/linalg/matrix.js";
import {fromSpectrum} from "../../numerics/linalg/spectral.js";
import {add, dot} from "../../numerics/linalg/vector.js";
import {shiftedStep} from "../../numerics/optimizers/shiftedNewton.js";
import {filterFactors} from "../../numerics/spectrum/shifted.js";
import type {Matrix} from "../../numerics/types.js";
import {LAST, ZERO} from "../shared/shiftScale.js";
import type {Table} from "../types.js";
import {type Arc, landing} from "./arc.js";
import {sides} from "./sides.js";
import {type Dial, LAMBDA} from "./subject.js";

const COLUMNS = ["ε", "equation", "quantity", "left side", "right side", "difference"];

type Row = Table["rows"][number];

/**
 * The equations at the present ε, then at 0 and at every power of ten; below them the filter factors and the end of the
 * step, by formula and by elimination. Made when somebody asks.
 */
export function table(dial: Dial, arc: Arc): Table {
  let rows: Table["rows"] | undefined;
  const decades = Array.from({length: LAST - ZERO}, (_, i) => 10 ** (ZERO + 1 + i));
  return {
    columns: COLUMNS,
    get rows() {
      const H = fromSpectrum(arc.values, arc.vectors);
      rows ??= [dial.shift, 0, ...decades].flatMap((shift) => [
        ...sides(dial, shift).map(({equation, name, left, right}) => row(shift, equation, name, left, right)),
        ...steps(H, arc, shift)
      ]);
      return rows;
    }
  };
}

/** A number that a table can hold, or the word for what no double holds. */
const told = (value: number): number | string => (Number.isFinite(value) ? value : value > 0 ? "∞" : "−∞");

function row(shift: number, equation: number | string, quantity: string, left: number, right: number): Row {
  const gap = left === right ? 0 : left - right;
  return [shift, equation, quantity, told(left), told(right), Number.isFinite(gap) ? gap : "no number"];
}

/** On the left by formula, on the right by solving with H′ itself. */
function steps(H: Matrix, arc: Arc, shift: number): Row[] {
  const {values, vectors, start, modes} = arc;
  const step = shiftedStep(H, matvec(H, start), shift);
  const names = [...LAMBDA.map((name) => `filter factor of ${name}`), "end of the step, x₁", "end of the step, x₂"];
  const formula = [...filterFactors(values, shift), ...landing(arc, shift)];
  if (step === null) return names.map((name, i) => [shift, "", name, told(formula[i]), "H′ is singular", "no number"]);
  const shares = vectors.map((v, i) => (modes[i] === 0 ? null : (0 - dot(v, step)) / modes[i]));
  return [...shares, ...add(start, step)].map((solved, i) =>
    solved === null
      ? [shift, "", names[i], told(formula[i]), "x₀ has no such part", "no number"]
      : row(shift, "", names[i], formula[i], solved)
  );
}
