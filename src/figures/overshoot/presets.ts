/** States of the microscope worth seeing, with what to look for in each. */
export const microscopePresets = [
  {
    label: "Falls until 2α*",
    look: "The parabola is f itself. Move α: f falls until exactly 2α*, where the line meets the contour of x again.",
    state: {omF: "quadratic", H: {first: 1, second: 10, angle: 0.5}, start: [-2, 1.2], a: 0.15, omZ: 1}
  },
  {
    label: "Beyond the limit, yet falling",
    look: "α = 0.25 is beyond 2/λₘₐₓ = 0.2 and would diverge, but this first step lowers f: the gradient is almost all in the flat mode.",
    state: {omF: "quadratic", H: {first: 1, second: 10, angle: 0}, start: [1, 0.01], a: 0.25, omZ: 1}
  },
  {
    label: "Rosenbrock, a step too long",
    look: "The parabola is right in kind, f does rise, but wrong in size: it predicts a rise of 34.6 and f rises by 4. Shorten α and watch the shaded gap close.",
    state: {omF: "rosenbrock", omX: [-1.2, 1], omA: 0.0018, omZ: 1}
  },
  {
    label: "√(1 + x²) from 3",
    look: "The parabola opens far too wide: it promises a lower f for every step up to 63, but the step at 20 has jumped across the bottom and ended higher than it began.",
    state: {omF: "hyperbola", omX: [3, 0], omA: 20, omZ: 1}
  },
  {
    label: "cosh at 0.5",
    look: "The third derivative does not vanish here, so the error falls with slope 3: small h, small surprise.",
    state: {omF: "cosh", omX: [0.5, 0], omA: 1.2, omZ: 1}
  },
  {
    label: "Slope 4",
    look: "At this point the third derivative along the step is zero. The error of the parabola falls with slope 4: ten times shorter, ten thousand times better.",
    state: {omF: "double-well", omX: [1.1205879045776395, 0.5], omA: 0.45, omZ: 1}
  },
  {
    label: "Negative curvature",
    look: "Along this line the saddle bends downward: no α*, no bottom, and the longer the step the better.",
    state: {omF: "saddle", omX: [0.4, 1], omA: 1.5, omZ: 1}
  },
  {
    label: "No direction",
    look: "A minimum of Himmelblau’s function: the gradient is zero, so there is no v, and the sentence says what kind of point it is.",
    state: {omF: "himmelblau", omX: [3, 2], omA: 0.008, omZ: 1}
  }
] as const;
