import {type BenchId, benchOpenings} from "./subjects.js";

const scene = <Id extends BenchId>(id: Id, change: object = {}) => ({cbF: id, ...benchOpenings[id], ...change});

/** States of the bench worth seeing, with what to look for in each. */
export const benchPresets = [
  {
    label: "x²: m is tight",
    look: "The parabola with m = 2 is f itself, from every x. Raise m a little, and (3) fails for every pair.",
    state: {...scene("square", {cbX: -0.7}), cbM: 2, cbLayers: ["chord", "bound"]}
  },
  {
    label: "eˣ: m shrinks",
    look: "Widen the window and watch the largest m found: it is e⁻ʷ, met at the left end −w. f″ > 0 everywhere, and yet no m > 0 serves the whole line.",
    state: {...scene("exp", {cbX: 1.4, cbY: -1.8}), cbM: 0.13, cbLayers: ["chord", "bound"]}
  },
  {
    label: "|x|: a kink",
    look: "Drag x and y to both sides of 0, or search: no chord runs below the curve, though f has no second derivative at 0 and none that is positive anywhere.",
    state: {...scene("abs"), cbLayers: ["chord"]}
  },
  {
    label: "x⁴: flat at 0",
    look: "f″(0) = 0, and still every chord with x ≠ y runs strictly above the curve. What the 0 costs is m: seen from x = 0, the parabola of every m > 0 sets out above f.",
    state: {...scene("fourth-power", {cbHalf: 0.8, cbX: 0, cbY: 0.6}), cbM: 1, cbLayers: ["chord", "bound"]}
  },
  {
    label: "−log x: an edge",
    look: "The domain ends at 0. Drag x to the edge: the chord climbs without bound, and at the edge there is none: f has no value at 0.",
    state: {...scene("negative-log", {cbX: 0.05}), cbLayers: ["chord", "epigraph"]}
  },
  {
    label: "x³: one bad chord",
    look: "Chords to the right of 0 are fine. This one is not, and one is enough.",
    state: {...scene("cube", {cbX: -1.5, cbY: 0.75}), cbT: 2 / 3, cbLayers: ["chord"]}
  },
  {
    label: "Double well: the worst chord",
    look: "From one minimum to the other: the middle of the chord is 1 below the hilltop. A search finds no worse one.",
    state: {...scene("double-well", {cbX: -1, cbY: 1}), cbLayers: ["chord"]}
  },
  {
    label: "cos x: convex in its valleys",
    look: "Between π/2 and 3π/2 every chord obeys. Pull y out of the valley until the curve comes through.",
    state: {...scene("cos"), cbLayers: ["chord", "tangent"]}
  },
  {
    label: "Affine: gap 0",
    look: "Your own f, 3x + 1: chord, curve and tangent are one line, every gap is 0 to rounding, and rounding is no violation.",
    state: {...scene("own"), f1: "3x + 1", cbM: 0, cbLayers: ["chord", "tangent"]}
  }
] as const;
