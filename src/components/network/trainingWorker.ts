import {type NetworkProblem, networkLoss} from "../../numerics/network/networkLoss.js";
import type {Trainer, TrainingPoint} from "../../numerics/network/trainer.js";
import {planTrainer, type Schedule, stepSizeAt, type TrainingPlan} from "../../numerics/network/trainingPlan.js";

/** What the training is told: to begin a plan, or to go on under a schedule up to a step, for a short while. */
export type TrainingOrder =
  | {readonly kind: "begin"; readonly problem: NetworkProblem; readonly plan: TrainingPlan; readonly every: number}
  | {readonly kind: "go"; readonly schedule: Schedule; readonly to: number};

/** What it answers: that it is at work, the iterates that are new, or why there are none. */
export type TrainingAnswer =
  | {readonly kind: "alive"}
  | {readonly kind: "points"; readonly points: readonly TrainingPoint[]}
  | {readonly kind: "failed"; readonly why: string};

/** How long, in ms, it works between two answers. It never runs ahead of what the page has asked for and heard. */
const SLICE = 50;

const port = globalThis as unknown as {
  onmessage: (event: {data: TrainingOrder}) => void;
  postMessage(answer: TrainingAnswer): void;
};
let run: Trainer | undefined;

port.onmessage = ({data}) => {
  try {
    port.postMessage({kind: "points", points: data.kind === "begin" ? [begin(data)] : go(data)});
  } catch (error) {
    port.postMessage({kind: "failed", why: error instanceof Error ? error.message : String(error)});
  }
};

/** The first iterate; on the way to it, after restarts, it tells that it is at work. */
function begin({problem, plan, every}: TrainingOrder & {kind: "begin"}): TrainingPoint {
  const computation = planTrainer(networkLoss(problem), plan, {every});
  for (let told = performance.now(); ; ) {
    const {done, value} = computation.next();
    if (done) {
      run = value;
      return value.point();
    }
    if (performance.now() - told < SLICE) continue;
    told = performance.now();
    port.postMessage({kind: "alive"});
  }
}

function go({schedule, to}: TrainingOrder & {kind: "go"}): TrainingPoint[] {
  if (!run) throw new Error("The training has not begun.");
  const points: TrainingPoint[] = [];
  for (const began = performance.now(); performance.now() - began < SLICE; ) {
    const {step} = run.point();
    if (step >= to || !run.advance(stepSizeAt(schedule, step))) break;
    points.push(run.point());
  }
  return points;
}
