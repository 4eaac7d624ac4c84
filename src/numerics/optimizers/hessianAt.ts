import {allFinite} from "../linalg/vector.js";
import type {Matrix, Objective, Vector} from "../types.js";

/** ∇²f(x), or why there is none: “kink” where f has no second derivative, “diverged” where an entry overflows. */
export function hessianAt(f: Objective, x: Vector): Matrix | "kink" | "diverged" {
  if (f.obstacle?.(x)?.kind === "kink") return "kink";
  const H = f.hessian(x);
  return H.every(allFinite) ? H : "diverged";
}
