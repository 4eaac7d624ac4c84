import type {CriticalPoint, CriticalPoints} from "../../numerics/calculus/criticalPoints.js";
import {definiteness} from "../../numerics/calculus/definiteness.js";
import type {Racer} from "../../numerics/optimizers/race.js";
import type {Vector} from "../../numerics/types.js";
import type {Table} from "../types.js";
import {grouped, num, point} from "../words.js";
import {indexAt, RACERS} from "./marks.js";
import type {Seen} from "./seen.js";

/** What the picture shows, in words: the probe, the critical points, the race. */
export function sentence(
  at: Vector,
  seen: Seen,
  found: CriticalPoints | null,
  racers: readonly Racer[],
  k: number
): string {
  return [probeWords(at, seen), foundWords(found), ...raceWords(racers, k)].filter((part) => part !== "").join(" ");
}

function probeWords(at: Vector, seen: Seen): string {
  const where = `At the probe ${point(at)}`;
  if (seen.status === "obstructed") return `${where} there is no Hessian: ${seen.reason}.`;
  const {value, gradient, values} = seen;
  const [low, high] = values;
  const same = low === high ? `λ₁ = λ₂ = ${num(low)}` : `λ₁ = ${num(low)} and λ₂ = ${num(high)}`;
  const kind = definiteness(values);
  const shape = kind === "undecided" ? "undecided within rounding" : kind === "zero" ? "the zero matrix" : kind;
  return `${where} f = ${num(value)}, ∇f = ${point(gradient)}, and H has ${same}: ${shape}.`;
}

const PLURALS: Readonly<Record<CriticalPoint["kind"], readonly [one: string, many: string]>> = {
  minimum: ["one minimum", "minima"],
  maximum: ["one maximum", "maxima"],
  saddle: ["one saddle", "saddles"],
  degenerate: ["one point that its Hessian leaves undecided", "points that their Hessians leave undecided"]
};

/** What the search has found: a grid of starts proves nothing beyond what it found. */
export function foundWords(found: CriticalPoints | null): string {
  if (found === null) return "";
  const {points, curve, starts} = found;
  if (points.length === 0) return `From ${grouped(`${starts}`)} starts no critical point was found in the window.`;
  const kinds = (Object.keys(PLURALS) as CriticalPoint["kind"][]).flatMap((kind) => {
    const count = points.filter((each) => each.kind === kind).length;
    const [one, many] = PLURALS[kind];
    return count === 0 ? [] : [count === 1 ? one : `${count} ${many}`];
  });
  const list = kinds.length === 1 ? kinds[0] : `${kinds.slice(0, -1).join(", ")} and ${kinds[kinds.length - 1]}`;
  return `Found in the window: ${list}${curve ? "; some lie on a whole curve of critical points" : ""}.`;
}

function raceWords(racers: readonly Racer[], k: number): string[] {
  const ends = racers.map((racer) => {
    const {run, name, outcome} = racer;
    const index = indexAt(racer, k);
    const ended = k >= run.iterations && run.status !== "stopped";
    const title = RACERS[name].title;
    if (ended) return `${title} ${outcome.words}`;
    return `${title} is at ${point(run.path[index])} with f = ${num(run.values[index])} after ${grouped(`${run.steps[index]}`)} ${run.steps[index] === 1 ? "step" : "steps"}`;
  });
  const text = `${ends.slice(0, -1).join("; ")}; ${ends[ends.length - 1]}`;
  return [`${text[0].toUpperCase()}${text.slice(1)}.`, winner(racers)];
}

/** Who needed the fewest steps among those that converged. */
function winner(racers: readonly Racer[]): string {
  const home = racers.filter(({run}) => run.status === "converged");
  if (home.length < 2) return "";
  const least = Math.min(...home.map(({run}) => run.iterations));
  const first = home.filter(({run}) => run.iterations === least);
  const ends = new Set(home.map(({run}) => point(run.path[run.path.length - 1], 2)));
  const places = ends.size > 1 ? " They did not end at the same place." : "";
  if (first.length > 1) return `${first.length} of them need the same number of steps.${places}`;
  return `In steps ${RACERS[first[0].name].title} is first.${places}`;
}

const MOST_ROWS = 300;

/** Critical points with their eigenvalues, then the iterates of each racer. */
export function table(found: CriticalPoints | null, racers: readonly Racer[], [x, y]: readonly string[]): Table {
  const columns = ["what", "k", x, y, "f", "‖∇f‖", "λ₁", "λ₂"];
  let rows: Table["rows"] | undefined;
  return {
    columns,
    get rows() {
      rows ??= [
        ...(found?.points ?? []).map((each) => [
          each.kind,
          "",
          each.x[0],
          each.x[1],
          each.value,
          each.residual,
          each.eigenvalues[0],
          each.eigenvalues[1]
        ]),
        ...racers.flatMap(iterateRows)
      ];
      return rows;
    }
  };
}

function iterateRows({name, run, slopes}: Racer): (string | number)[][] {
  const stride = Math.ceil(run.path.length / MOST_ROWS);
  const told = (value: number) => (Number.isFinite(value) ? value : "not finite");
  return run.path.flatMap((at, i) =>
    i % stride === 0 || i === run.path.length - 1
      ? [[RACERS[name].title, run.steps[i], at[0], at[1], told(run.values[i]), told(slopes[i]), "", ""]]
      : []
  );
}
