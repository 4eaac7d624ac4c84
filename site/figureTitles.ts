/** A figure that a page may refer to. */
export interface FigureTitle {
  /** How `@fig-mode-lab` calls it. */
  readonly title: string;
  /** The page where it stands. */
  readonly page: string;
  /** Whether the argument of its page leans on it; the others may be skipped. */
  readonly core: boolean;
}

const core = (page: string, title: string): FigureTitle => ({title, page, core: true});
const optional = (page: string, title: string): FigureTitle => ({title, page, core: false});

/** Every figure, by its id. */
export const figureTitles: Record<string, FigureTitle> = {
  "second-order-model": core("index", "the second-order model"),
  "hessian-map": core("convexity", "the Hessian map"),
  "convexity-bench": core("convexity", "the convexity bench"),
  "curvature-dial": core("convexity", "the curvature dial"),
  "spectral-workbench": core("eigenvalues", "the spectral workbench"),
  "trace-determinant": core("eigenvalues", "the trace–determinant plane"),
  "three-stages": core("eigenvalues", "the three stages"),
  "power-iteration": optional("eigenvalues", "the power iteration"),
  valley: core("regularization", "the valley"),
  "newton-under-stress": core("regularization", "Newton under stress"),
  "epsilon-dial": core("regularization", "the ε dial"),
  "ridge-lab": optional("regularization", "the ridge lab"),
  "mode-lab": core("step-size", "the mode lab"),
  "phase-diagram": optional("step-size", "the phase diagram"),
  "overshoot-microscope": core("step-size", "the overshoot microscope"),
  "zigzag-clinic": optional("step-size", "the zigzag clinic"),
  "edge-of-stability": core("neural-networks", "the edge of stability"),
  spectrum: core("neural-networks", "the spectrum"),
  landscape: core("neural-networks", "the landscape"),
  "hessian-vector": optional("neural-networks", "the Hessian–vector product"),
  playground: core("playground", "the playground")
};
