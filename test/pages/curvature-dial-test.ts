import {describe} from "vitest";
import {figureContract} from "./support/contract.js";

describe("the curvature dial", () => {
  figureContract({
    page: "convexity",
    id: "curvature-dial",
    handlesQuery: "?v=1&cdViews=surface_slice_polar",
    handles: [
      ["floor", 40, 10, "ArrowRight"],
      ["phi", -30, -40, "ArrowUp"]
    ],
    inputs: [
      ["Direction φ, exact value", "90", /^At φ = 90°, u = \(0, 1\)/],
      ["First eigenvalue, exact value", "-2", /H is a saddle/],
      ["Second eigenvalue, exact value", "-2", /So it is in every direction/],
      ["Turn the surface, exact value", "30", /So it is in every direction/]
    ],
    presets: [
      ["A bowl", /H is a bowl/],
      ["Along an eigenvector", /u is the eigenvector v₁/],
      ["1, 2; 2, 1", /although both entries on its diagonal are positive/],
      ["A saddle", /H is a saddle/],
      ["A flat direction", /does not bend at all/],
      ["A dome", /bends down/],
      ["Round", /λ₁ = λ₂ = 3/],
      ["10⁻⁶ and 10⁶", /λ₂ = 10⁶/]
    ],
    link: ["?v=1&H=e_2_1_-1&cdPhi=35.5&cdViews=surface_polar&cdTurn=40", /^At φ = 35\.5°/],
    refused: {query: "?v=1&cdPhi=100&cdViews=all&cdTurn=x", box: ["Direction φ, exact value", "1000"]},
    extremes: [
      ["?v=1&H=e_0_0_0&cdViews=surface_slice_polar", /H is zero/],
      ["?v=1&H=s_0.000001_1000000_0.7&cdViews=surface_slice_polar", /λ₂ = 10⁶/],
      ["?v=1&H=s_3_3_0.5&cdViews=surface_slice_polar", /λ₁ = λ₂ = 3/]
    ]
  });
});
