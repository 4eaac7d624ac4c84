import type {Key} from "./codec.js";
import {convexityKeys} from "./keys/convexity.js";
import {courseKeys} from "./keys/course.js";
import {eigenvaluesKeys} from "./keys/eigenvalues.js";
import {networkKeys} from "./keys/network.js";
import {openingKeys} from "./keys/opening.js";
import {playgroundKeys} from "./keys/playground.js";
import {regularizationKeys} from "./keys/regularization.js";
import {stepSizeKeys} from "./keys/stepSize.js";

/** Every key of the state: the course’s own, and those of each figure, which begin with its initials. */
export const KEYS = {
  ...courseKeys,
  ...openingKeys,
  ...convexityKeys,
  ...eigenvaluesKeys,
  ...regularizationKeys,
  ...stepSizeKeys,
  ...networkKeys,
  ...playgroundKeys
};

export type Name = keyof typeof KEYS;
export type Values = {[K in Name]: (typeof KEYS)[K] extends Key<infer T> ? T : never};
