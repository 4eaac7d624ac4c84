import type {Preset} from "../inputs/choices.js";

const plain = {piStart: 75, piShift: 0, piK: 0, piViews: ["circle", "record"]} as const;

/** Runs worth seeing. */
export const powerPresets: readonly Preset[] = [
  {
    label: "Well apart: 1 and 10",
    look: "Each step gains one decimal digit of the angle and two of the quotient: the lower row of marks falls twice as steeply.",
    state: {...plain, H: {first: 1, second: 10, angle: 0.5}, piStart: 110, piK: 12}
  },
  {
    label: "Close together: 9 and 10",
    look: "The angle shrinks by a tenth a step: 22 steps for one digit.",
    state: {...plain, H: {first: 9, second: 10, angle: 0.5}, piStart: 110, piK: 60}
  },
  {
    label: "A tie: −2 and 2",
    look: "Equal sizes, opposite signs. Step through it: the vector jumps between two places for ever.",
    state: {...plain, H: {first: -2, second: 2, angle: 0.5}, piK: 9}
  },
  {
    label: "The tie broken by σ = 1",
    look: "The same H with a shift: the eigenvalues of H + σI are −1 and 3, and the iteration converges.",
    state: {...plain, H: {first: -2, second: 2, angle: 0.5}, piShift: 1, piK: 20}
  },
  {
    label: "A negative leader: −3 and 1",
    look: "The largest in size is negative: the vector settles on the axis of v₁, and changes ends at every step.",
    state: {...plain, H: {first: -3, second: 1, angle: 0.5}, piK: 20}
  },
  {
    label: "Shifted to the other end",
    look: "With σ = −10 the eigenvalue 10 becomes 0 and 1 becomes −9: now the iteration finds v₁, in one step.",
    state: {...plain, H: {first: 1, second: 10, angle: 0.5}, piShift: -10, piK: 1}
  },
  {
    label: "Start on the wrong axis",
    look: "The start is v₁ itself, at right angles to v₂. In exact arithmetic it would stay; watch what rounding does with it.",
    state: {...plain, H: {first: 1, second: 10, angle: Math.PI / 6}, piStart: 30, piK: 40}
  },
  {
    label: "Repeated",
    look: "λ₁ = λ₂: every vector is an eigenvector, and nothing turns.",
    state: {...plain, H: {first: 3, second: 3, angle: 0.5}, piK: 3}
  }
];
