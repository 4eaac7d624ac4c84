import {distance, norm} from "../linalg/vector.js";
import type {Vector} from "../types.js";

/** The longest cycle that is looked for. */
const LONGEST = 8;

/** How far a point may come back from where it was, as a share of 1 + ‖x‖. */
const SAME = 1e-9;

/**
 * The length of the cycle in which a path ends: the smallest p from 2 to 8 such that its last p points repeat the p before
 * them; null where there is none, also where the path rests.
 *
 * @param path - the iterates, each of length n
 */
export function cycleOf(path: readonly Vector[]): number | null {
  const last = path.length - 1;
  const returns = (i: number, p: number) => distance(path[i], path[i - p]) <= SAME * (1 + norm(path[i]));
  if (last < 1 || returns(last, 1)) return null;
  for (let p = 2; p <= LONGEST && 2 * p <= path.length; ++p) {
    if (Array.from({length: p}, (_, j) => last - j).every((i) => returns(i, p))) return p;
  }
  return null;
}
