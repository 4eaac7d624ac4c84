import type {Vector} from "../../numerics/types.js";
import {looks, METHODS, type Method} from "./methods.js";

/** The start as the computation takes it: undefined stands for the worst one, which differs from κ to κ. */
export const givenStart = (start: "worst" | Vector): Vector | undefined => (start === "worst" ? undefined : start);

/** What the chips of the methods say. */
export const methodNames = Object.fromEntries(METHODS.map((method) => [method, looks[method].name])) as Record<
  Method,
  string
>;

/** Angles with a name of their own. */
export const angleDetents = () => [
  {label: "0°", at: 0},
  {label: "45°", at: 45}
];

/** States worth seeing. Each sets everything that the clinic has. */
export const clinicPresets = [
  {
    label: "Round bowl",
    look: "κ = 1: every gradient points at the minimum, and all five methods are there in one step.",
    state: {zcKappa: 1, zcTheta: 30, zcStart: "worst", zcMethods: METHODS, zcK: 1}
  },
  {
    label: "Along an axis",
    look: "κ = 100 and angle 0: H is diagonal, and rescaling its axes is as good as Newton. Turn the valley a little.",
    state: {zcKappa: 100, zcTheta: 0, zcStart: "worst", zcMethods: METHODS, zcK: 40}
  },
  {
    label: "Turned by 45°",
    look: "The dotted path of the diagonal lies on that of gradient descent, step for step: it does nothing at all.",
    state: {zcKappa: 100, zcTheta: 45, zcStart: "worst", zcMethods: METHODS, zcK: 40}
  },
  {
    label: "Slightly askew",
    look: "At 5° the diagonal helps by a constant factor only: for large κ its curve climbs with slope 1 like the others.",
    state: {zcKappa: 10_000, zcTheta: 5, zcStart: "worst", zcMethods: METHODS, zcK: 40}
  },
  {
    label: "A kind start",
    look: "From equal modes the first step of line search lands almost on the valley’s floor; its dashed curve falls as κ grows.",
    state: {zcKappa: 15, zcTheta: 30, zcStart: [0.7, 0.7], zcMethods: ["gd", "line", "newton"], zcK: 12}
  },
  {
    label: "κ = 10⁶",
    look: "After 400 steps gradient descent has hardly begun; momentum needs thousands, and Newton still needs one.",
    state: {zcKappa: 1e6, zcTheta: 30, zcStart: "worst", zcMethods: METHODS, zcK: 400}
  }
] as const;
