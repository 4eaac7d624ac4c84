import {type Longley, ownPoints, PLANE, type RidgeLab, type RidgeSettings, ridgeLab} from "../../figures/ridgeLab.js";
import {shiftAt} from "../../figures/shared/shiftScale.js";
import type {Moves} from "../handles.js";
import {get, patch, set} from "../state.js";

/** What the reader has chosen, as the figure takes it. */
export const ridgeSettings = (): RidgeSettings => ({
  data: get("rlData"),
  out: get("rlOut"),
  points: get("rlPoints"),
  count: get("rlCount"),
  noise: get("rlNoise"),
  degree: get("rlDegree"),
  seed: get("seed")
});

/** The regression as things stand. */
export const ridgeNow = (longley: Longley): RidgeLab => ridgeLab(longley, ridgeSettings());

/** The points as they stand, drawn or dragged. */
export const pointsNow = () => ownPoints(get("rlPoints"), get("rlCount"), get("seed"));

/** Puts one point elsewhere, within the picture; from then on all points are the reader’s own. */
export function movePoint(i: number, to: readonly number[]): void {
  const {t, y} = pointsNow();
  const held = (value: number, most: number) => Number(Math.min(most, Math.max(-most, value)).toPrecision(3));
  const [ti, yi] = [held(to[0], 1), held(to[1], PLANE.y)];
  const all = t.flatMap((each, k) => (k === i ? [ti, yi] : [each, y[k]]));
  set("rlPoints", all);
}

/** Other data of the same kind: the next year left out, or the points of the next seed. */
export function resample(): void {
  if (get("rlData") === "longley") {
    const out = get("rlOut");
    set("rlOut", out === 0 ? 1947 : out === 1962 ? 0 : out + 1);
  } else patch({rlPoints: [], seed: (get("seed") + 1) % 1_000_000_000});
}

/** What the handles move: μ in every view that has it, and the points. */
export const ridgeMoves: Moves = {
  ...Object.fromEntries(
    ["paths", "eigenvalues", "errors", "kappa"].map((view) => [
      `mu-${view}`,
      ([x]: readonly number[]) => set("rlMu", shiftAt(x))
    ])
  ),
  ...Object.fromEntries(
    Array.from({length: 16}, (_, i) => [`point-${i + 1}`, (to: readonly number[]) => movePoint(i, to)])
  )
};
