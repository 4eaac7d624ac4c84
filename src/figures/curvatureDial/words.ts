import {definiteness} from "../../numerics/calculus/definiteness.js";
import {matvec} from "../../numerics/linalg/matrix.js";
import {dot} from "../../numerics/linalg/vector.js";
import {hessianPhrase} from "../shared/hessianName.js";
import type {Table} from "../types.js";
import {num, point} from "../words.js";
import {type DialSubject, directionAt, eigenvectorAt} from "./subject.js";

/** What the picture shows now: the curvature along u, where it stands among all, and what that proves. */
export function sentence(subject: DialSubject): string {
  return [here(subject), among(subject), verdict(subject)].join(" ");
}

function here({angle, direction, curvature}: DialSubject): string {
  const bend = curvature > 0 ? "upward" : curvature < 0 ? "downward" : "neither up nor down";
  return `At φ = ${num(angle)}°, u = ${point(direction)}: uᵀHu = ${num(curvature)}, so the surface bends ${bend} along u.`;
}

function among(subject: DialSubject): string {
  const {values, shares} = subject;
  if (values[0] === values[1])
    return values[0] === 0
      ? "So it is in every direction: H is zero."
      : `So it is in every direction: λ₁ = λ₂ = ${num(values[0])}.`;
  const [low, high] = values.map((value) => num(value));
  const rank = eigenvectorAt(subject);
  if (rank !== null)
    return `This is ${rank === 0 ? "the least" : "the largest"} curvature there is: u is the eigenvector v${"₁₂"[rank]}, and uᵀHu = λ${"₁₂"[rank]}.`;
  return `It lies between λ₁ = ${low} and λ₂ = ${high}: ${num(shares[0] ** 2, 2)}·λ₁ + ${num(shares[1] ** 2, 2)}·λ₂.`;
}

function verdict({values, matrix}: DialSubject): string {
  const phrase = `H is ${hessianPhrase(values)}`;
  const trap = matrix[0][0] > 0 && matrix[1][1] > 0;
  switch (definiteness(values)) {
    case "indefinite":
      return `${phrase}${trap ? ", although both entries on its diagonal are positive." : ": some directions bend up and some down."}`;
    case "positive definite":
      return `${phrase}: every direction bends up.`;
    case "negative definite":
      return `${phrase}: every direction bends down.`;
    case "undecided":
      return "The smaller curvature is lost in rounding, and its sign with it.";
    case "zero":
      return "The second-order model is its tangent plane.";
    default:
      return `${phrase}: along one direction it does not bend at all.`;
  }
}

/** Both sides of equation 4, and the curvature all around. */
export function table({matrix, values, vectors, direction, curvature, shares, angle}: DialSubject): Table {
  const form = (u: readonly number[]) => dot(u, matvec(matrix, u));
  return {
    columns: ["what", "φ in degrees", "uᵀHu", "from the eigenvalues", "difference"],
    rows: [
      ["here", angle, curvature, values[0] * shares[0] ** 2 + values[1] * shares[1] ** 2, form(direction) - curvature],
      ...vectors.map((v, i) => [
        `(4) v${"₁₂"[i]}ᵀHv${"₁₂"[i]}; λ${"₁₂"[i]}`,
        (Math.atan2(v[1], v[0]) * 180) / Math.PI,
        form(v),
        values[i],
        form(v) - values[i]
      ]),
      ...Array.from({length: 36}, (_, i) => {
        const u = directionAt(5 * i);
        const expected = vectors.reduce((sum, v, k) => sum + values[k] * dot(v, u) ** 2, 0);
        return ["around", 5 * i, form(u), expected, form(u) - expected];
      })
    ]
  };
}
