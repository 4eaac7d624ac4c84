import {changeOutcome, curvatureLimit, edgeReport} from "../../numerics/network/edge.js";
import {LARGEST_LOSS} from "../../numerics/network/runRecord.js";
import {stepSizeAt} from "../../numerics/network/trainingPlan.js";
import type {Table} from "../types.js";
import {grouped, num} from "../words.js";
import {flowTime, indexAt, lastStep, type RunView} from "./runView.js";

/** A ratio to the limit: two decimals, or three digits where it is large. */
const times = (ratio: number): string => (ratio < 10 ? ratio.toFixed(2) : num(ratio));

const step = (k: number): string => grouped(`${k}`);

const OUTCOMES = {
  diverges: "the run diverges",
  catapults: "the loss shoots up, the run is thrown to a flatter place, and goes on there",
  climbs: "λₘₐₓ climbs to the new limit",
  fitted: "λₘₐₓ stays below the new limit: the data are fitted, and nothing pushes it up",
  below: "λₘₐₓ stays below the new limit so far",
  hovers: "λₘₐₓ stays at the new limit",
  open: "it is too early to tell"
} as const;

export const NOTHING =
  "Nothing has been trained with these choices yet. Train, and λₘₐₓ appears here as it is measured.";

/** Where the run is at the step looked at, against its limit. */
export const stepLookedAt = (view: RunView, k: number): string => `${whose(view)}${now(view, k)}`;

/** What became of the runs: how the first meets its limit, what each change of α did, and how those laid over it fared. */
export function fate(runs: readonly RunView[]): string {
  const [main, ...others] = runs;
  if (!main) return "";
  const parts = [story(main), ...changes(main)];
  if (others.length > 0) parts.push(`Laid over it: ${others.map(beside).join("; ")}.`);
  return parts.filter((part) => part !== "").join(" ");
}

const whose = ({origin, name}: RunView): string =>
  origin === "precomputed" ? "Computed beforehand. " : origin === "kept" ? `The run kept as “${name}”. ` : "";

function now(view: RunView, k: number): string {
  const {run} = view;
  const index = indexAt(view, k);
  const {schedule, momentum} = run.plan;
  const loss = run.losses[index];
  const measured = lastMeasured(view, index);
  const limit = curvatureLimit(stepSizeAt(schedule, run.steps[index]), momentum);
  const symbol = momentum === 0 ? "2/α" : "2(1 + β)/α";
  const height = loss < LARGEST_LOSS ? `the loss is ${num(loss)}` : "the loss is no longer a finite number";
  const at = `At step ${step(run.steps[index])} of ${step(lastStep(view))} ${height}`;
  if (measured === null) return `${at}.`;
  const against =
    limit === Infinity ? "α = 0 sets no limit" : `${times(measured / limit)} times the limit ${symbol} = ${num(limit)}`;
  return `${at}, and λₘₐₓ = ${num(measured)}, ${against}.`;
}

/** λ_max where it was measured last, up to a place in the columns. */
function lastMeasured({run}: RunView, index: number): number | null {
  for (let i = index; i >= 0; --i) if (run.sharpness[i] !== null) return run.sharpness[i];
  return null;
}

function story({run}: RunView): string {
  if (run.plan.schedule.some(({stepSize}) => stepSize === 0)) return "";
  const single = run.plan.schedule.length === 1;
  const report = edgeReport(run);
  if (report === null) return "";
  const {first, peak, late, rises} = report;
  if (run.diverged) return single ? `The run diverges at step ${step(run.steps[run.steps.length - 1])}.` : "";
  if (first === null) {
    const fell = rises === 0 ? " The loss has not risen once." : "";
    return `It never reaches the limit: the nearest is ${times(peak.ratio)} times it, at step ${step(peak.step)}.${fell}`;
  }
  const passed = `It first exceeds the limit at step ${step(first)}, at most ${times(peak.ratio)} times`;
  if (!single) return `${passed}.`;
  const spread = `from ${times(late.least)} to ${times(late.most)} times`;
  return late.mean > 0.95
    ? `${passed}, and then hovers there: over the last quarter ${spread}, on average ${times(late.mean)}.`
    : `${passed}, and falls back: over the last quarter ${spread}.`;
}

function changes({run}: RunView): string[] {
  return run.plan.schedule.flatMap(({from, stepSize}, i) => {
    if (i === 0 || from > run.steps[run.steps.length - 1]) return [];
    return [`At step ${step(from)} α becomes ${num(stepSize)}: ${OUTCOMES[changeOutcome(run, i)]}.`];
  });
}

function beside(view: RunView): string {
  const report = edgeReport(view.run);
  const {schedule} = view.run.plan;
  const alpha = schedule.map(({stepSize}) => num(stepSize)).join(", then ");
  const met =
    report === null
      ? "never measured"
      : report.first === null
        ? `at most ${times(report.peak.ratio)} times its limit`
        : `beyond its limit at step ${step(report.first)}`;
  return `“${view.name}” (α = ${alpha}), ${met}`;
}

const MOST_ROWS = 400;

/** The numbers at the iterates that were measured, or so many of them. */
export function table(runs: readonly RunView[]): Table {
  const columns = [
    "run",
    "k",
    "αk",
    "α",
    "loss",
    "λₘₐₓ",
    "limit 2(1 + β)/α",
    "λₘₐₓ over the limit",
    "second eigenvalue",
    "gradient along the sharpest direction"
  ];
  let rows: Table["rows"] | undefined;
  return {
    columns,
    get rows() {
      rows ??= runs.flatMap(rowsOf);
      return rows;
    }
  };
}

function rowsOf(view: RunView): (string | number)[][] {
  const {run} = view;
  const measured = run.steps.flatMap((_, i) => (run.sharpness[i] !== null || i === run.steps.length - 1 ? [i] : []));
  const stride = Math.ceil(measured.length / MOST_ROWS);
  const cell = (value: number | null) => value ?? "not measured";
  return measured
    .filter((_, i) => i % stride === 0 || i === measured.length - 1)
    .map((i) => {
      const k = run.steps[i];
      const stepSize = stepSizeAt(run.plan.schedule, k);
      const limit = curvatureLimit(stepSize, run.plan.momentum);
      const top = run.sharpness[i];
      return [
        view.name,
        k,
        flowTime(view, k),
        stepSize,
        run.losses[i] < LARGEST_LOSS ? run.losses[i] : "not finite",
        cell(top),
        limit === Infinity ? "none" : limit,
        top === null || limit === Infinity ? "none" : top / limit,
        cell(run.second[i]),
        cell(run.along[i])
      ];
    });
}
