/** States of the map worth seeing, with what to look for in each. */
export const hessianMapPresets = [
  {
    label: "One matrix everywhere",
    look: "On the course’s bowl every point has the same H, and the dashed model lies on f, however large the circle.",
    state: {hmF: "quadratic", H: {first: 1, second: 10, angle: 0.5}, hmX: [1, 0.5], hmR: 0.5, hmLayer: "none"}
  },
  {
    label: "Rosenbrock, inside the bend",
    look: "A valley, and yet between its arms λ₁ is negative. The hatched region, where H is positive semidefinite, is its floor and what lies below the bend.",
    state: {hmF: "rosenbrock", hmX: [0, 1], hmR: 0.3, hmLayer: "lmin"}
  },
  {
    label: "Himmelblau’s islands",
    look: "Four hatched regions, one around each minimum. On a convex part of one of them f is convex, and on nothing that reaches farther: convexity belongs to a region.",
    state: {hmF: "himmelblau", hmX: [3, 2], hmR: 1, hmLayer: "lmin"}
  },
  {
    label: "x⁴ + y⁴ at 0",
    look: "Gradient and Hessian are zero, and it is a minimum. The next two presets have the same H here.",
    state: {hmF: "quartic-bowl", hmX: [0, 0], hmR: 0.5, hmLayer: "none"}
  },
  {
    label: "x⁴ − y⁴ at 0",
    look: "The same H = 0 as before, and now it is a saddle: with det H = 0 the test is silent.",
    state: {hmF: "quartic-saddle", hmX: [0, 0], hmR: 0.5, hmLayer: "none"}
  },
  {
    label: "Monkey saddle at 0",
    look: "H = 0 for the third time: three ways down and three ways up. Move the probe, and λ₁ is negative everywhere else.",
    state: {hmF: "monkey-saddle", hmX: [0, 0], hmR: 0.5, hmLayer: "lmin"}
  },
  {
    label: "Round the summit",
    look: "The bump curves down in every direction inside the circle of radius 1. Outside it curves up along the radius, but never across it: H is positive semidefinite nowhere.",
    state: {hmF: "gaussian-bump", hmX: [1, 0], hmR: 0.5, hmLayer: "class"}
  },
  {
    label: "Convex everywhere",
    look: "λ₁ never falls below 0, but far out it comes as near to 0 as you like: convex, and not strongly convex.",
    state: {hmF: "log-sum-exp", hmX: [1, 0.5], hmR: 1, hmLayer: "lmin"}
  },
  {
    label: "A kink: |x| + y²",
    look: "On the line x = 0 there is no Hessian. Beside it λ₁ is 0: the Hessian knows nothing of the fold in which f turns up.",
    state: {hmF: "own", f: "|x| + y^2", hmX: [0, 0.5], hmR: 0.5, hmW: 2, hmLayer: "lmin"}
  },
  {
    label: "An edge: y² − log(x)",
    look: "Left of x = 0 there is no f. The circle reaches over the edge, and the model, which does not know of it, has values there all the same.",
    state: {hmF: "own", f: "y^2 - log(x)", hmX: [0.4, 0.3], hmR: 0.6, hmW: 2, hmLayer: "none"}
  }
] as const;
