/** The rooms of `src/numerics`, as the page `accuracy` groups them. */
export type Room =
  | "elementary"
  | "linalg"
  | "calculus"
  | "objectives"
  | "optimizers"
  | "regression"
  | "network"
  | "spectrum";

/** What a check found. */
export interface Measured {
  /** The largest error met, relative to the check’s `scale`: 0 where every bit agrees. */
  readonly error: number;
  /** What it may be at most, on the same scale: derived, not fitted. */
  readonly bound: number;
  /** How many inputs were tried. */
  readonly cases: number;
}

/**
 * One claim of accuracy, measured: the tests hold it (`error ≤ bound`), and the page `accuracy` prints it. Text may hold
 * `$…$`. A check draws from a seed only and takes well under half a second.
 */
export interface AccuracyCheck {
  readonly room: Room;
  /** The number of the equation, where the function is one of the 25. */
  readonly equation?: number;
  /** The function’s name in code, such as `symmetricEigen`. */
  readonly subject: string;
  /** What was computed and over what input, as a phrase: “the seven coefficients of Longley’s regression, raw columns”. */
  readonly what: string;
  /** The independent oracle: “NIST’s certified values”, “exact rational arithmetic”. */
  readonly against: string;
  /** What the error is relative to: “the value itself”, “‖H‖₂”. */
  readonly scale: string;
  measure(): Measured;
}
