/** Every figure that a page may refer to: how `@fig-mode-lab` calls it, and the page where it stands. */
export const figureTitles: Record<string, {title: string; page: string}> = {
  "second-order-model": {title: "the second-order model", page: "index"},
  "mode-lab": {title: "the mode lab", page: "step-size"},
  "phase-diagram": {title: "the phase diagram", page: "step-size"},
  "overshoot-microscope": {title: "the overshoot microscope", page: "step-size"},
  "zigzag-clinic": {title: "the zigzag clinic", page: "step-size"}
};
