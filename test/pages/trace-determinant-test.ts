import {describe} from "vitest";
import {figureContract} from "./support/contract.js";

describe("the trace–determinant plane", () => {
  figureContract({
    page: "eigenvalues",
    id: "trace-determinant",
    handlesQuery: "?v=1&tdViews=plane_surface_bars",
    handles: [["point", -60, 40, "ArrowDown"]],
    inputs: [
      ["Trace", "4", /tr H = 4/],
      ["Determinant", "-5", /λ₁ = −1 and λ₂ = 5/],
      ["Determinant", "100", /on the parabola/],
      ["First eigenvalue, exact value", "0", /on the line det = 0/],
      ["Turn the surface, exact value", "30", /on the line det = 0/]
    ],
    presets: [
      ["A minimum with det = 2", /a bowl/],
      ["A maximum with det = 2", /a dome/],
      ["On the line", /a flat-bottomed valley/],
      ["On the parabola", /κ = 1\./],
      ["1, 2; 2, 1", /tr H = 2, det H = −3/],
      ["Same det, worse κ", /det H = 2.*κ = 200/],
      ["10⁻⁶ and 10⁶", /κ = 10¹²/],
      ["Zero", /the zero matrix/]
    ],
    link: ["?v=1&H=s_-2_3_0.7&tdViews=plane_bars&tdWindow=30&tdTurn=45", /λ₁ = −2 and λ₂ = 3/],
    refused: {query: "?v=1&tdViews=x&tdWindow=0&tdTurn=900", box: ["Trace", "many"]},
    extremes: [
      ["?v=1&H=e_0_0_0&tdViews=plane_surface_bars", /the zero matrix/],
      ["?v=1&H=s_0.000001_1000000_0.7&tdViews=plane_surface_bars&tdWindow=2000000", /κ = 10¹²/],
      ["?v=1&H=s_3_3_0.5&tdViews=plane_surface_bars", /on the parabola/]
    ]
  });
});
