import fc from "fast-check";
import {parse} from "mathjs";
import {
  CURVES,
  RUN,
  type StressId,
  SURFACES,
  type Subject,
  stressLive,
  subjectOf,
  ZOOMS,
  type Zoom
} from "../../../src/figures/newtonUnderStress.js";
import type {Live, Mark} from "../../../src/figures/types.js";
import {fromSpectrum2} from "../../../src/numerics/linalg/spectral.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {expression} from "../../../src/numerics/objectives/expression.js";
import {basins} from "../../../src/numerics/optimizers/basins.js";
import {type NewtonMethod, repairedNewton} from "../../../src/numerics/optimizers/repairedNewton.js";
import {complete} from "../../../src/numerics/resumable.js";
import type {Objective, Vector} from "../../../src/numerics/types.js";
import {between} from "../../support/arbitraries.js";

/** Every function of the figure. */
export const ids: readonly StressId[] = [...CURVES, ...SURFACES];
/** H by its eigenvalues and the angle of the first one’s axis. */
export const eigenOf = (first: number, second: number, angle: number) => {
  const matrix = fromSpectrum2(first, second, angle);
  return {matrix, ...symmetricEigen(matrix)};
};
export const bowl = eigenOf(1, 10, 0.5);
export const pure: NewtonMethod = {repair: "none", shift: 0, lineSearch: false};
/** A function as a reader types it. */
export const typed = (text: string, dimension: 1 | 2): Objective => {
  const found = expression(text, parse, {dimension});
  if (found.status === "error") throw new Error(found.message);
  return found.objective;
};

/** What a scene has besides its function and its start. */
export interface Setting {
  readonly eigen?: typeof bowl;
  readonly own?: Objective | null;
  readonly c?: number;
  readonly zoom?: Zoom;
}
export const at = (id: StressId, point: Vector, {eigen = bowl, own = null, c = 1, zoom = "1"}: Setting = {}): Subject =>
  subjectOf(id, {frequency: c, eigen, point, own, zoom});
/** The run that the page makes. */
export const runOf = (subject: Subject, method = pure) => repairedNewton(subject.objective, subject.start, method, RUN);
/** The figure at step k. */
export const show = (subject: Subject, k: number, method = pure, options = {}): Live =>
  stressLive(subject, runOf(subject, method), method, {k, ...options});
/** The marks with a name. */
export const named = ({overlay}: Live, name: string): readonly Mark[] => overlay.filter((mark) => mark.name === name);
/** The map over the window. */
export const mapOf = ({objective, window}: Subject, perSide: number, method = pure) =>
  complete(
    basins(objective, {
      box: objective.dimension === 1 ? [window.x] : [window.x, window.y],
      perSide,
      method,
      maxIterations: 200
    })
  );

/** Every way of taking a step. */
export const methods: fc.Arbitrary<NewtonMethod> = fc.record({
  repair: fc.constantFrom("none", "shift", "absolute"),
  shift: fc.constantFrom(0, 1e-6, 0.3, 4, 1e3),
  lineSearch: fc.boolean()
});
const size = fc.oneof(fc.constantFrom(0, 1, -1, 1e6, -1e6, 1e-6, -1e-6), between(-20, 20));
const eigens = fc.tuple(size, size, between(-3, 3)).map(([a, b, c]) => eigenOf(a, b, c));
const coordinate = fc.oneof(fc.constantFrom(0, 1, 5, 800, -1e6, 0.5773502691896257), between(-6, 6));
/** What readers type, and what they should not. */
export const own1 = [
  "log(x) - x",
  "abs(x) + x^2/2",
  "exp(x)",
  "1/x",
  "sqrt(x)",
  "0",
  "x^4 - 6x^2",
  "exp(exp(x^2))"
].map((text) => typed(text, 1));
export const own2 = ["x^2", "log(x) + y^2", "abs(x - y) + x^2", "x y", "0*x*y", "exp(x^2 + y^2)"].map((text) =>
  typed(text, 2)
);
/** Any function, start, H and window. */
export const subjects = fc
  .tuple(
    fc.constantFrom(...ids),
    fc.tuple(coordinate, coordinate),
    eigens,
    fc.nat(7),
    fc.constantFrom(0.2, 1, 5),
    fc.constantFrom(...ZOOMS)
  )
  .map(([id, point, eigen, i, c, zoom]) => {
    const own = id === "own1" ? own1[i] : id === "own" ? own2[i % own2.length] : null;
    return at(id, point, {eigen, own, c, zoom});
  });
