import {networkLoss} from "../numerics/network/networkLoss.js";
import {FIRST_DRAW, trainingPresets} from "../numerics/network/presets.js";
import {recordOf, thinned} from "../numerics/network/runRecord.js";
import {type ClassData, type DataName, problemOf} from "../numerics/network/setup.js";
import type {TrainingPoint} from "../numerics/network/trainer.js";
import {planTrainer, type TrainingPlan} from "../numerics/network/trainingPlan.js";
import {complete} from "../numerics/resumable.js";

/** Prints the run that comes with the course for one data set: the same code as the page’s own training. */
export function printRun(data: DataName, loaded: ClassData | null = null): void {
  const {setup, stepSize, steps, every} = trainingPresets[data];
  const plan: TrainingPlan = {seed: FIRST_DRAW, schedule: [{from: 0, stepSize}], momentum: 0, restarts: []};
  const run = complete(planTrainer(networkLoss(problemOf(setup, loaded)), plan, {every}));
  const points: TrainingPoint[] = [run.point()];
  for (let k = 0; k < steps && run.advance(stepSize); ++k) points.push(run.point());
  process.stdout.write(`${JSON.stringify(thinned(recordOf(setup, plan, points)))}\n`);
}
