import type {PlaygroundSubject} from "../../figures/playground.js";
import type {CriticalPoints} from "../../numerics/calculus/criticalPoints.js";
import {asker, type Question} from "../jobs/asker.js";
import {job} from "../jobs/job.js";

/** Which f, and where. */
interface Search extends Question {
  readonly text: string;
  readonly subject: PlaygroundSubject;
}

/** The search that a subject asks for. */
export const searchFor = (subject: PlaygroundSubject): Search => {
  const text = subject.objective.name ?? "";
  return {name: JSON.stringify([text, subject.window]), text, subject};
};

/** Looks for the critical points in the window, in a worker, whenever f or the window changes. */
export const criticalFinder = () =>
  asker<Search, CriticalPoints>({
    label: "Critical points in the window",
    start: ({text, subject: {window}}, progress) =>
      job("criticalPoints", {kind: "typed", text, dimension: 2}, {box: [window.x, window.y]}, progress)
  });
