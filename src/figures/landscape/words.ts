import type {ComputedSlice, NetworkSlice} from "../../numerics/network/networkSlice.js";
import type {PlaneName} from "../../numerics/network/planeName.js";
import type {SlicePoint} from "../../numerics/network/slicePoint.js";
import {grouped, num} from "../words.js";
import {curvatureWords, isRounding, sharpnessAt} from "./read.js";

const count = (n: number): string => grouped(`${n}`);
const percent = (share: number): string => `${num(100 * share, 2)} %`;

/** The directions of a plane. */
export const WHICH: Readonly<Record<PlaneName, string>> = {
  sharpest: "the two sharpest directions",
  flattest: "the two flattest directions",
  opposite: "the directions of λₘₐₓ and λₘᵢₙ",
  random: "two random directions",
  path: "the two main axes of the path"
};

/** What the picture shows now, in words. */
export function sentence(slice: NetworkSlice | null, point: SlicePoint | null, stale: boolean): string {
  if (!slice) return "There is no answer yet: it appears here as soon as it is computed.";
  const parts = [stale ? "The new answer is not there yet; this is the last one." : "", where(slice), kinks(slice)];
  if (slice.status === "overflow")
    parts.push("Its derivatives are beyond the range of numbers: there is no curvature to look at.");
  else {
    parts.push(curvatures(slice));
    if (point) parts.push(reading(slice, point));
    parts.push(extent(slice), seen(slice));
  }
  return parts.filter((part) => part !== "").join(" ");
}

function where({step, diverged, plane, radius, loss}: NetworkSlice): string {
  const at = `Step ${count(step)}, the plane of ${WHICH[plane]}, as far as ${num(radius)} from θ, where f = ${num(loss)}.`;
  return diverged ? `${at} The run diverges, and this is its last iterate with a finite loss.` : at;
}

function kinks({kinks: found}: NetworkSlice): string {
  if (found === 0) return "";
  const who =
    found === 1 ? "One ReLU stands exactly on its kink" : `${count(found)} ReLUs stand exactly on their kinks`;
  return `${who}, where f has no Hessian: curvatures and model are those of the side on which it is off.`;
}

/** The Rayleigh quotients along u and v beside the largest there is. */
function curvatures(slice: ComputedSlice): string {
  const {hessian, sharpness} = slice;
  const [along, across] = [hessian[0][0], hessian[1][1]];
  const both = `The curvature is ${curvatureWords(slice, 0)} along u and ${curvatureWords(slice, 1)} along v`;
  const top = `λₘₐₓ = ${num(sharpness)}`;
  if (!(sharpness > 0)) return `${both}; ${top} is not positive.`;
  if (isRounding(slice, along) && isRounding(slice, across)) return `${both}, while ${top}.`;
  return `${both}: ${percent(along / sharpness)} and ${percent(across / sharpness)} of ${top}.`;
}

/** The loss at the place, what the model says of it, and λ_max there. */
function reading(slice: ComputedSlice, {a, b, loss, model}: SlicePoint): string {
  const place = a === 0 && b === 0 ? "The point is at θ itself:" : `At a = ${num(a)}, b = ${num(b)}`;
  if (!Number.isFinite(loss)) return `${place} the loss overflows.`;
  const error = model - loss;
  const verdict =
    Math.abs(error) <= 1e-12 * Math.max(Math.abs(loss), Math.abs(model))
      ? " and so is its model, to twelve digits"
      : ` and its model ${num(model)}, which is ${num(Math.abs(error))} too ${error > 0 ? "high" : "low"}`;
  const top = sharpnessAt(slice, a, b);
  const sharp = Number.isFinite(top) ? `; λₘₐₓ there is about ${num(top)}` : "";
  return `${place} the loss is ${num(loss)}${verdict}${sharp}.`;
}

/** Between what the loss lies in the square. */
function extent({losses}: ComputedSlice): string {
  const all = losses.flat();
  const finite = all.filter(Number.isFinite);
  const gone = all.length - finite.length;
  if (finite.length === 0) return "";
  const least = finite.reduce((p, q) => Math.min(p, q));
  const most = finite.reduce((p, q) => Math.max(p, q));
  const overflow = gone === 0 ? "" : ` At ${count(gone)} of ${count(all.length)} places it overflows.`;
  const change = most - least;
  return most < 1.01 * least
    ? `In the whole square the loss changes by ${num(change, 2)}.${overflow}`
    : `In the whole square the loss runs from ${num(least)} to ${num(most)}.${overflow}`;
}

/** How much of the way to θ the picture can show. */
function seen({path, step}: ComputedSlice): string {
  if (path.share === null) return step === 0 ? "" : "The run has not moved.";
  return `Of the squared distance of the path from θ, ${percent(path.share)} lies in this plane.`;
}
