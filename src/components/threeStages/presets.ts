import type {Preset} from "../inputs/choices.js";

const stages = {tsViews: ["stages"], tsX: [0.8, 0.35], tsK: 0} as const;
const sum = {tsViews: ["terms"], tsK: 60} as const;

/** Scenes worth seeing. */
export const stagesPresets: readonly Preset[] = [
  {
    label: "A stretch in its own axes",
    look: "Press Play. The letter is turned, stretched, and turned back; the two eigenvectors end where they began.",
    state: {...stages, H: {first: 0.5, second: 2, angle: 0.6}}
  },
  {
    label: "A negative eigenvalue",
    look: "Press Play. In the second stage the letter is mirrored along v₁: a negative eigenvalue flips its axis.",
    state: {...stages, H: {first: -1, second: 2, angle: 0.6}}
  },
  {
    label: "An eigenvalue 0",
    look: "Press Play. In the second stage the whole plane falls onto a line, and no turning back will bring it up again.",
    state: {...stages, H: {first: 0, second: 2, angle: 0.6}}
  },
  {
    label: "Round",
    look: "Both eigenvalues are equal: turning there and back changes nothing, and the turn might as well have been any other.",
    state: {...stages, H: {first: 1.5, second: 1.5, angle: 0.6}, tsK: 60}
  },
  {
    label: "Start on an eigenvector",
    look: "x lies on v₂, and so does Hx: it is turned, stretched and turned back onto itself.",
    state: {...stages, H: {first: 0.5, second: 2, angle: 0}, tsX: [0, 0.7], tsK: 60}
  },
  {
    label: "The sum for H",
    look: "Two maps of rank one, and their sum. Switch one off: what is left knows one direction only.",
    state: {...sum, H: {first: -1, second: 2, angle: 0.6}, tsMatrix: "course", tsTerms: ["1", "2"]}
  },
  {
    label: "Second difference, n = 6",
    look: "Each term is a wave against itself. Switch them on one by one, from the largest eigenvalue down.",
    state: {...sum, tsMatrix: "difference", tsOrder: 6, tsTerms: ["5", "6"]}
  },
  {
    label: "min(i, j): one term is nearly all",
    look: "The largest eigenvalue dwarfs the others: a single term of rank one is close to the whole matrix.",
    state: {...sum, tsMatrix: "minimum", tsOrder: 5, tsTerms: ["5"]}
  }
];
