import type {Table} from "../types.js";
import {num} from "../words.js";
import {bySize, goal, type PowerSubject, shown} from "./subject.js";

const degrees = (angle: number): string => `${num((angle * 180) / Math.PI)}°`;

/** What the picture shows at step k, in words. */
export function sentence(subject: PowerSubject, k: number): string {
  const {run} = subject;
  const now = shown(subject, k);
  const name = subject.shift === 0 ? "H" : `H + ${num(subject.shift)}·I`;
  const steps = `After ${now} ${now === 1 ? "multiplication" : "multiplications"} by ${name}`;
  const still = now < k && run.forecast !== "null space" ? ", beyond which no digit changes," : "";
  const quotient = `the Rayleigh quotient is ${num(run.quotients[now], 6)}`;
  if (subject.values[0] === subject.values[1])
    return `λ₁ = λ₂ = ${num(subject.values[0])}: every vector is an eigenvector already, and ${quotient}.`;
  const where =
    run.forecast === "alternating"
      ? `${quotient}, and the vector stands at ${degrees(run.angles[now])} to the axis of the positive one`
      : `the angle to the axis of v${"₁₂"[bySize(subject)[0]]} is ${degrees(run.angles[now])} and ${quotient}`;
  return `${steps}${still} ${where}. ${fate(subject)}`;
}

function fate(subject: PowerSubject): string {
  const {run, values, shift} = subject;
  const [lead, second] = bySize(subject);
  const shifted = (i: number) => num(Math.abs(values[i] + shift));
  switch (run.forecast) {
    case "alternating":
      return `The two eigenvalues have the same size and opposite signs: one part keeps its sign, the other flips, and the vector jumps between two places for ever. A shift σ breaks the tie.`;
    case "null space":
      return "The vector is sent to zero: there is nothing to scale back to length 1, and the iteration stops.";
    case "elsewhere":
      return `The start is at right angles to v${"₁₂"[lead]}, so in exact arithmetic it never turns toward it and stays with v${"₁₂"[second]}; rounding may let it escape.`;
    default:
      return run.rate === 0
        ? "One multiplication is enough: the other eigenvalue is 0."
        : `By size the eigenvalues are ${shifted(lead)} and ${shifted(second)}, so each step multiplies the tangent of the angle by ${num(run.rate)} and the error of the quotient by ${num(run.rate ** 2)}.${slow(run.rate)}`;
  }
}

const slow = (rate: number): string =>
  rate > 0.9 ? ` A decimal digit of the angle takes ${num(Math.ceil(Math.log(0.1) / Math.log(rate)))} steps.` : "";

/** Every iterate, with the residual that says how far to trust the quotient. */
export function table(subject: PowerSubject): Table {
  const {run} = subject;
  const target = goal(subject);
  return {
    columns: ["k", "x₁", "x₂", "angle in radians", "Rayleigh quotient", "its error", "‖Hx − quotient·x‖"],
    rows: run.path.map(([x, y], k) => [
      k,
      x,
      y,
      run.angles[k],
      run.quotients[k],
      run.quotients[k] - target,
      run.residuals[k]
    ])
  };
}
