import {type ModeSet, modeSet, type Plane, toModes} from "../../figures/modeLab/spectrum.js";
import {grasp, toSymlog} from "../../figures/shared/symlog.js";
import type {Vector} from "../../numerics/types.js";
import {hessianOf, setHessian, spectrumOf, stepSizeNow} from "../course.js";
import type {Moves} from "../handles.js";
import {get, patch, set} from "../state.js";

/** What the mode lab runs on now; `longley` is the spectrum that takes the course's place when the reader asks. */
export function modesNow(longley: Vector): ModeSet {
  const h = get("H");
  return modeSet(
    {...spectrumOf(h), matrix: hessianOf(h).matrix},
    {
      start: get("start"),
      more: get("mlMore"),
      moreStart: get("mlZ"),
      instead: get("mlSource") === "longley" ? longley : null
    }
  );
}

/** Sets one eigenvalue by identity: the course's two first, then the figure's own. α or αλₘₐₓ stays, as chosen. */
export function setEigenvalue(id: number, value: number): void {
  const h = spectrumOf(get("H"));
  const more = get("mlMore");
  const next = id === 0 ? {...h, first: value} : id === 1 ? {...h, second: value} : h;
  const own = id < 2 ? more : more.map((old, i) => (i === id - 2 ? value : old));
  const keep = get("mlKeep") === "yes";
  if (own.length === 0) {
    setHessian(next, {keep});
    return;
  }
  const top = Math.max(h.first, h.second, ...more);
  const newTop = Math.max(next.first, next.second, ...own);
  const alpha = stepSizeNow();
  const kept = keep && top > 0 && newTop > 0 ? Math.min(1e7, (alpha * top) / newTop) : alpha;
  const a = id < 2 || keep ? {a: Number.isFinite(kept) ? kept : 0} : {};
  patch({...(id < 2 ? {H: next} : {mlMore: own}), ...a});
}

/** Where mode `id` starts. The course's two move the course's start; the others are the figure's own. */
export function setMode({source, modes, vectors}: ModeSet, id: number, z: number): void {
  if (source === "course" && id < 2) {
    const [p, q] = id === 0 ? [z, modes[1]] : [modes[0], z];
    set(
      "start",
      [0, 1].map((i) => held(p * vectors[0][i] + q * vectors[1][i]))
    );
  } else
    set(
      "mlZ",
      get("mlZ").map((old, i) => (i === id ? held(z) : old))
    );
}

const held = (value: number): number => Math.min(1e6, Math.max(-1e6, value));

/** A hand is good for four digits; the address keeps no more. */
const rounded = (value: number): number => Number(value.toPrecision(4));

/** What the handles of the mode lab move. */
export function modeLabMoves(now: ModeSet, plane: Plane): Moves {
  const [i, j] = plane.pair;
  const both = (p: number, q: number) => {
    setMode(now, i, p);
    setMode({...now, modes: now.modes.map((z, id) => (id === i ? p : z))}, j, q);
  };
  const moves: Record<string, (to: [number, number]) => void> = {
    start: ([x, y]) =>
      plane.own ? set("start", [rounded(x), rounded(y)]) : both(...toModes(plane, rounded(x), rounded(y))),
    modes: ([p, q]) => both(rounded(p), rounded(q)),
    alpha: ([u]) => set("a", stepAtLimit(u))
  };
  for (const id of now.values.keys()) moves[`lambda${id + 1}`] = ([u]) => setEigenvalue(id, grasp(u));
  return moves;
}

/** α whose limit 2/α stands at u on the strip: 0 at its right end, three digits elsewhere. */
export function stepAtLimit(u: number): number {
  if (u > toSymlog(2e7) + 0.01) return 0;
  const least = toSymlog(2e-7);
  const limit = 1e-6 * (u <= 1 ? Math.max(u, least) : 10 ** (u - 1));
  return Math.min(1e7, Math.max(1e-7, Number((2 / limit).toPrecision(3))));
}
