import {drawnMatrix, minimumMatrix, secondDifference} from "../../numerics/linalg/exampleMatrices.js";
import {symmetricEigen} from "../../numerics/linalg/symmetricEigen.js";
import type {CourseHessian} from "../course.js";
import type {Moves} from "../handles.js";
import {bind, entry, live} from "../inputs/bind.js";
import {choose, controls, toggles} from "../inputs/choices.js";
import {angleSlider, eigenvalueSlider} from "../inputs/course.js";
import {hidden} from "../inputs/fold.js";
import {numberBox} from "../inputs/number.js";
import {linear} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import type {Values} from "../keys.js";
import {get, set} from "../state.js";
import {write} from "../write.js";

/** The order of the matrix of the sum: the course’s H is of order 2, the others are the figure’s own. */
export const orderNow = (kind: Values["tsMatrix"], order: number): number => (kind === "course" ? 2 : order);

/** The matrix of the sum with its eigenpairs. */
export function termsMatrix(
  kind: Values["tsMatrix"],
  order: number,
  seed: number,
  course: CourseHessian
): CourseHessian {
  if (kind === "course") return course;
  const matrix =
    kind === "difference"
      ? secondDifference(order)
      : kind === "minimum"
        ? minimumMatrix(order)
        : drawnMatrix(order, seed);
  const {values, vectors} = symmetricEigen(matrix);
  return {matrix, values, vectors};
}

const summing = () => get("tsViews").includes("terms");
const own = () => get("tsMatrix") !== "course";

/** The controls of the three stages: the vector and the course’s H; for the sum, the matrix, its order and its terms. */
export const stagesControls = (): readonly HTMLElement[] => [
  controls(eigenvalueSlider("first"), eigenvalueSlider("second"), angleSlider()),
  controls(
    numberBox({label: "Vector x₁", value: entry("tsX", 0), min: -1, max: 1}),
    numberBox({label: "Vector x₂", value: entry("tsX", 1), min: -1, max: 1})
  ),
  views({
    label: "Views",
    name: "tsViews",
    options: {stages: "three stages", terms: "sum of rank-one terms"},
    all: "Both views are open"
  }),
  hidden(
    choose({
      label: "Matrix of the sum",
      value: bind("tsMatrix"),
      options: {course: "the course’s H", difference: "second difference", minimum: "min(i, j)", random: "random"}
    }),
    () => !summing()
  ),
  hidden(
    controls(slider({label: "Order n", value: bind("tsOrder"), scale: linear(2, 6, 1)}), seedBox()),
    () => !summing() || !own()
  ),
  hidden(terms(), () => !summing())
];

/** A switch for each term of the sum: as many as the matrix has rows. */
function terms(): HTMLElement {
  const options = {1: "1", 2: "2", 3: "3", 4: "4", 5: "5", 6: "6"};
  const root = toggles({label: "Terms that are on", value: bind("tsTerms"), options});
  live(root, () => {
    const order = orderNow(get("tsMatrix"), get("tsOrder"));
    for (const [i, each] of [...root.querySelectorAll("label")].entries()) write(each, "hidden", i >= order);
  });
  return root;
}

/** The seed of the random matrix. */
function seedBox(): HTMLElement {
  const value = {get: () => get("seed"), set: (next: number) => set("seed", Math.round(next))};
  const box = numberBox({label: "Seed", value, min: 0, max: 999_999_999, step: 1});
  return hidden(box, () => get("tsMatrix") !== "random");
}

/** What the vector moves; it stays within the square that is drawn. */
export const stagesMoves: Moves = {
  x: (at) =>
    set(
      "tsX",
      at.map((value) => Math.min(1, Math.max(-1, Number(value.toPrecision(3)))))
    )
};
