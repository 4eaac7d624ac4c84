import {requireInteger, requireNonNegative} from "../arguments.js";
import {addTo} from "../linalg/packed.js";
import type {Resumable} from "../resumable.js";
import {initialParameters} from "./initialParameters.js";
import type {NetworkLoss} from "./networkLoss.js";
import {planeAt} from "./plane.js";
import type {PlaneName} from "./planeName.js";
import {type Trainer, type TrainerOptions, type TrainingState, trainer} from "./trainer.js";

/** From which step on which α holds: steps strictly ascending, the first of them 0. */
export type Schedule = readonly {readonly from: number; readonly stepSize: number}[];

/** Where a run begins other than at its draw: at an iterate of the run before it, moved within a plane through it. */
export interface Restart {
  /** How the run before it was trained. */
  readonly schedule: Schedule;
  /** At which of its iterates. */
  readonly step: number;
  readonly plane: PlaneName;
  /** How far along each of the two directions. */
  readonly shift: readonly [number, number];
  /** The draw of a random plane; defaults to the plan’s own seed. */
  readonly seed?: number;
}

/** All that fixes a training run, as plain data: the same plan gives the same bits. */
export interface TrainingPlan {
  /** The draw of the first parameters, and of the random planes that have no draw of their own. */
  readonly seed: number;
  readonly schedule: Schedule;
  readonly momentum: number;
  /** The first restart first; empty for a run from the draw. */
  readonly restarts: readonly Restart[];
}

/** How many iterates of a path its principal axes are taken from. */
const PATH = 60;

/**
 * α at step k of a schedule.
 *
 * @throws RangeError if the schedule is empty, out of order, or an α is not finite and ≥ 0
 */
export function stepSizeAt(schedule: Schedule, k: number): number {
  if (schedule[0]?.from !== 0) throw new RangeError(`schedule must begin at step 0; got ${schedule[0]?.from}`);
  for (const [i, {from, stepSize}] of schedule.entries()) {
    requireNonNegative(`schedule[${i}].stepSize`, stepSize);
    if (i > 0 && !(from > schedule[i - 1].from))
      throw new RangeError(`schedule[${i}].from must be above ${schedule[i - 1].from}; got ${from}`);
  }
  return schedule.filter(({from}) => from <= k).at(-1)!.stepSize;
}

/** θ₀ of a plan: the draw, or where its last restart put it. */
export function* planStart(network: NetworkLoss, {seed, momentum, restarts}: TrainingPlan): Resumable<Float64Array> {
  let start = initialParameters(network.problem.sizes, seed);
  for (const {schedule, step, plane, shift, seed: draw = seed} of restarts) {
    const base: TrainingPlan = {seed, momentum, schedule, restarts: []};
    const {state, path} = yield* walk(network, start, base, step);
    const {u, v} = yield* planeAt(network, state.theta, plane, {seed: draw, path});
    start = state.theta.slice();
    addTo(start, shift[0], u);
    addTo(start, shift[1], v);
  }
  return start;
}

/** A trainer at θ₀ of a plan. */
export function* planTrainer(
  network: NetworkLoss,
  plan: TrainingPlan,
  options: Pick<TrainerOptions, "every"> = {}
): Resumable<Trainer> {
  const start = yield* planStart(network, plan);
  return trainer(network, start, {momentum: plan.momentum, ...options});
}

/** Where a run stands, and some of the way there. */
export interface PlanPath {
  /** Iterate k, or the last with a finite loss of a run that diverged before it. */
  readonly state: TrainingState;
  /** Iterates from the first one on, at most 62 of them, evenly spread. */
  readonly path: readonly Float64Array[];
}

/**
 * Iterate k of a plan and the way there, trained anew from its start.
 *
 * @throws RangeError if k is not an integer ≥ 0, or the plan is out of range
 */
export function* planPath(network: NetworkLoss, plan: TrainingPlan, step: number): Resumable<PlanPath> {
  return yield* walk(network, yield* planStart(network, plan), plan, step);
}

/**
 * Iterate k of a plan, trained anew from its start.
 *
 * @throws RangeError if k is not an integer ≥ 0, or the plan is out of range
 */
export function* planState(network: NetworkLoss, plan: TrainingPlan, step: number): Resumable<TrainingState> {
  return (yield* planPath(network, plan, step)).state;
}

/** Trains up to a step, or to the last iterate with a finite loss, and keeps some of the way there. */
function* walk(
  network: NetworkLoss,
  start: Float64Array,
  {schedule, momentum}: TrainingPlan,
  step: number
): Resumable<PlanPath> {
  requireInteger("step", step, 0);
  const run = trainer(network, start, {momentum});
  const stride = Math.max(1, Math.ceil(step / PATH));
  const path = [start];
  let state = run.state();
  for (let k = 0; k < step; ++k) {
    run.advance(stepSizeAt(schedule, k));
    if (!Number.isFinite(run.point().loss)) break;
    state = run.state();
    if (k % stride === 0) path.push(state.theta);
    yield (k + 1) / step;
  }
  return {state, path};
}
