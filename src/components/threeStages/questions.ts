import {axisAngle} from "../../figures/threeStages.js";
import {num, point} from "../../figures/words.js";
import {matvec} from "../../numerics/linalg/matrix.js";
import {hessianOf} from "../course.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";

const STAGES = ["grid", "letter", "circle", "eigenvector", "x", "unit"];

/** What the three stages ask before they show. */
export const stagesQuestions: readonly Prediction[] = [
  {
    id: "ts-mirror",
    ask: "The eigenvalues are −1 and 1, the axes are turned by 30°. What does H do to a letter?",
    answer: {kind: "choice", options: {turn: "turns it", mirror: "mirrors it", nothing: "nothing"}},
    hides: ["grid", "letter", "circle", "x", "unit"],
    scene: {H: {first: -1, second: 1, angle: Math.PI / 6}, tsK: 60, tsX: [0.8, 0.35], tsViews: ["stages"]},
    judge(guess) {
      const right = guess === "mirror";
      return {
        right,
        words: `The axis of v₁ is flipped and that of v₂ is left alone: H mirrors in the line of v₂${right ? "." : ", and the two turns before and after only put that line in its place."}`
      };
    }
  },
  {
    id: "ts-image",
    ask: "The eigenvalues are 0.5 and 1, and v₁ lies along the first axis. x = (0.8, 0.6). Where is Hx?",
    answer: {kind: "place", label: "Your Hx", from: [0, 0], step: 0.05},
    hides: STAGES,
    scene: {H: {first: 0.5, second: 1, angle: 0}, tsK: 60, tsX: [0.8, 0.6], tsViews: ["stages"]},
    judge(guess) {
      const [x, y] = matvec(hessianOf(get("H")).matrix, get("tsX"));
      const [gx, gy] = guess as readonly [number, number];
      const right = Math.hypot(gx - x, gy - y) < 0.1;
      return {
        right,
        words: `Each part is multiplied by its own eigenvalue: Hx = ${point([x, y])}${right ? "." : `, and you chose ${point([gx, gy])}.`}`
      };
    }
  },
  {
    id: "ts-zero",
    ask: "One eigenvalue is 0, the other 2. After Λ, what has become of the plane?",
    answer: {kind: "choice", options: {point: "a point", line: "a line", plane: "still a plane"}},
    hides: STAGES,
    scene: {H: {first: 0, second: 2, angle: 0.6}, tsK: 40, tsX: [0.8, 0.35], tsViews: ["stages"]},
    judge(guess) {
      const {values, vectors} = hessianOf(get("H"));
      const degrees = num(Math.abs((axisAngle(vectors[1]) * 180) / Math.PI));
      const right = guess === "line";
      return {
        right,
        words: `Everything along v₁ is sent to 0, so the plane falls onto the axis of λ₂ = ${num(values[1])}, which Q then turns to ${degrees}°${right ? "." : "; what lay beside it cannot be brought back."}`
      };
    }
  }
];
