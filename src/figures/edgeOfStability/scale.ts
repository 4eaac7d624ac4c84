import {curvatureLimit} from "../../numerics/network/edge.js";
import {LARGEST_LOSS} from "../../numerics/network/runRecord.js";
import type {Across, EdgeFrame} from "./frame.js";
import {flowTime, lastStep, type RunView} from "./runView.js";

/** What every axis must hold, in steps that change seldom: the picture is not drawn anew at each step of a training. */
export function scaleOf(
  runs: readonly RunView[],
  {across, steps}: {readonly across: Across; readonly steps: number}
): Pick<EdgeFrame, "end" | "roof" | "loss"> {
  const main = runs[0];
  const ends = runs.map((view) => (across === "k" ? lastStep(view) : flowTime(view, lastStep(view))));
  const wanted = across === "k" || !main ? steps : flowTime(main, steps);
  const limits = runs.flatMap(({run: {plan}}) =>
    plan.schedule.map(({stepSize}) => curvatureLimit(stepSize, plan.momentum)).filter(Number.isFinite)
  );
  const seen = runs.map(({run}) => run.sharpness.reduce<number>((most, value) => Math.max(most, value ?? 0), 0));
  const usual = Math.max(1.5 * Math.min(...limits, Infinity), 0);
  const roof = Math.max(Number.isFinite(usual) ? usual : 0, Math.min(Math.max(...seen, 0), 4 * (usual || Infinity)));
  let [low, high] = [Infinity, 0];
  for (const {run} of runs)
    for (const loss of run.losses) {
      if (loss > 0 && loss < low) low = loss;
      if (loss > high && loss < LARGEST_LOSS) high = loss;
    }
  return {
    end: Math.max(rounded(Math.max(wanted, ...ends, 0)), 1e-6),
    roof: rounded(roof) || 1,
    loss: [
      Number.isFinite(low) ? Math.floor(Math.log10(low)) : -3,
      high > 0 ? Math.min(Math.ceil(Math.log10(high)), 8) : 0
    ]
  };
}

/** The next number up of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten. */
function rounded(value: number): number {
  if (!(value > 0 && value < Infinity)) return 0;
  const decade = 10 ** Math.floor(Math.log10(value) + 1e-12);
  const lead = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * decade >= value * (1 - 1e-9)) ?? 10;
  return Number((lead * decade).toPrecision(3));
}
