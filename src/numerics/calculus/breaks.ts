import {eps} from "../elementary.js";
import type {Objective} from "../types.js";
import type {CurvatureSample} from "./curvatureSign.js";
import {leap, unexplained} from "./leap.js";

/** A single point at which f″ does not exist, though it does on both sides. */
export interface Break {
  readonly at: number;
  /** “kink”: f is continuous; “jump”: f leaps, or has a pole; “hole”: f has no value at this one point. */
  readonly kind: "kink" | "jump" | "hole";
  /** f′ just before and just after it; NaN where it is not finite or grows beyond all bounds. */
  readonly before: number;
  readonly after: number;
}

/** Where f or f′ of a function of one variable leaps between neighbouring samples, by the number of the first of the two. */
export function leapsBetween(f: Objective, all: readonly CurvatureSample[]): ReadonlyMap<number, number> {
  const [value, slope] = [(x: number) => f.value([x]), (x: number) => f.gradient([x])[0]];
  const curvature = (x: number) => f.hessian([x])[0][0];
  const found = new Map<number, number>();
  const seek = (
    [g, derivative]: readonly [(x: number) => number, (x: number) => number],
    [name, rate]: readonly ["value", "slope"] | readonly ["slope", "curvature"]
  ) => {
    const sizes = all.slice(1).map((q, i) => unexplained(all[i].x, q.x, all[i][name], q[name], all[i][rate], q[rate]));
    for (const [i, size] of sizes.entries()) {
      // On a smooth g neighbours differ little: whoever does not stand out is not looked into.
      const calm = Math.min(...[sizes[i - 1], sizes[i + 1]].map((each) => (Number.isFinite(each) ? each : 0)));
      if (found.has(i) || !(size > 2 * calm)) continue;
      const at = leap(g, derivative, all[i].x, all[i + 1].x);
      if (at !== null) found.set(i, at);
    }
  };
  seek([value, slope], ["value", "slope"]);
  seek([slope, curvature], ["slope", "curvature"]);
  return found;
}

/** A break with the slopes on both sides; f has a value on both, so that without a kind the values tell kink from jump. */
export function breakOf(f: Objective, at: number, width: number, kind?: Break["kind"]): Break {
  const reach = width * 2 ** -30;
  const slope = (x: number) => f.gradient([x])[0];
  const beside = (side: -1 | 1): number => {
    const [far, near] = [slope(at + side * reach), slope(at + (side * reach) / 16)];
    if (!(Math.abs(near) < 2 * Math.abs(far) + eps)) return NaN; // grows towards the break, or is not finite
    const straight = far - side * reach * f.hessian([at + side * reach])[0][0];
    return Number.isFinite(straight) ? straight : far;
  };
  const [before, after] = [beside(-1), beside(1)];
  const pair = (distance: number) => [f.value([at - distance]), f.value([at + distance])];
  const [far, near] = [pair(reach), pair(reach / 16)];
  const [height, peak] = [far, near].map((values) => Math.max(...values.map(Math.abs)));
  const [wide, narrow] = [far, near].map(([left, right]) => Math.abs(right - left));
  const steep = Math.max(Math.abs(slope(at - reach)), Math.abs(slope(at + reach)));
  const rounding = 64 * eps * (height + (Math.abs(at) + width) * steep);
  const leaps = narrow > 0.7 * wide + rounding || peak > 4 * height; // of a continuous f both shrink; at a pole f grows
  return {at, kind: kind ?? (leaps ? "jump" : "kink"), before, after};
}
