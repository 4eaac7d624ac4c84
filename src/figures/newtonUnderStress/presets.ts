const whole = {nsMode: "pure", nsSearch: "no", nsZ: "1", nsView: "steps", nsK: 0} as const;

/** States worth seeing. Each sets everything that the figure has, and the course’s H, start, ε or f where it needs them. */
export const stressPresets = [
  {
    label: "A bowl in one step",
    look: "The model is f itself, so its lowest point is that of f. Make H as narrow as you like in the bar above: still one step.",
    state: {...whole, nsF: "quadratic", H: {first: 1, second: 10, angle: 0.5}, start: [-2.2, -0.4]}
  },
  {
    label: "Straight to the saddle",
    look: "One negative eigenvalue, and the step goes to the middle of the saddle, uphill along one axis. Choose |H|, and it leaves the saddle downhill, for ever.",
    state: {...whole, nsF: "quadratic", H: {first: -2, second: 4, angle: 0.5}, start: [-2.2, -0.4]}
  },
  {
    label: "√(1 + x²) from 1.2",
    look: "A convex function, and Newton’s method runs away: x → −x³. The parabola promises a fall every time, and f rises.",
    state: {...whole, nsF: "hyperbola", nsX: [1.2, 0], nsZ: "4"}
  },
  {
    label: "√(1 + x²) from 0.9",
    look: "The same map from within: each error is the cube of the last. Look at the size of the gradient: its exponent triples.",
    state: {...whole, nsF: "hyperbola", nsX: [0.9, 0], nsView: "gradient"}
  },
  {
    label: "√(1 + x²) from 1",
    look: "Exactly between the two: x → −x³ takes 1 to −1 and −1 to 1, for ever.",
    state: {...whole, nsF: "hyperbola", nsX: [1, 0]}
  },
  {
    label: "cosh from 5",
    look: "Here the method converges from everywhere. Far out each step is about 1 long; near the bottom each error is a third of the cube of the last.",
    state: {...whole, nsF: "cosh", nsX: [5, 0]}
  },
  {
    label: "To the top",
    look: "A double well from 0.1: the parabola opens downward, and its vertex is the maximum at 0. Choose |H| and the run goes down to 1.",
    state: {...whole, nsF: "double-well", nsX: [0.1, 0]}
  },
  {
    label: "Almost singular",
    look: "The double next to 1/√3, where f″ = 0. The vertex is beyond all bounds, and so is the next iterate; with H + εI and ε = 1 the step is 1.54 long.",
    state: {...whole, nsF: "double-well", nsX: [0.5773502691896257, 0]}
  },
  {
    label: "Singular",
    look: "x cos x at 0: f″ = 0 exactly. The parabola is its own tangent, there is no vertex, and the run stops and says so.",
    state: {...whole, nsF: "x-cos", nsC: 1, nsX: [0, 0]}
  },
  {
    label: "Chaos",
    look: "Move the start a little: the run ends at another wave, a minimum as often as a maximum. The map shows how finely they are mixed.",
    state: {...whole, nsF: "x-cos", nsC: 2, nsX: [1.6, 0]}
  },
  {
    label: "ε too small",
    look: "f″(0.1) = −3.88. With ε = 2 the sum is still negative and the step climbs; the line search refuses it. Raise ε above 3.88.",
    state: {...whole, nsF: "double-well", nsX: [0.1, 0], nsMode: "shifted", nsSearch: "yes", eps: 2}
  },
  {
    label: "Overshoot",
    look: "Logistic regression is convex, but away from its minimum f is nearly straight: the first step is eight times as long as the way. Switch the line search on.",
    state: {...whole, nsF: "logistic", nsX: [2, -2], nsZ: "4"}
  },
  {
    label: "Nine basins",
    look: "Himmelblau’s function: four minima, four saddles, one maximum, and pure Newton goes to all of them. Press “Map the basins”, then choose |H| and map again.",
    state: {...whole, nsF: "himmelblau", nsX: [1, 1]}
  }
] as const;
