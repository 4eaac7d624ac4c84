import {Generators} from "observablehq:stdlib";
import {grouped} from "../../figures/words.js";
import type {NetworkProblem} from "../../numerics/network/networkLoss.js";
import {LARGEST_LOSS, type RunRecord} from "../../numerics/network/runRecord.js";
import type {NetworkSetup} from "../../numerics/network/setup.js";
import type {TrainingPoint} from "../../numerics/network/trainer.js";
import {type Schedule, stepSizeAt, type TrainingPlan} from "../../numerics/network/trainingPlan.js";
import type {Binding} from "../inputs/bind.js";
import {get, patch} from "../state.js";
import {print, put, write} from "../write.js";
import {stepSize} from "./state.js";
import type {TrainingAnswer, TrainingOrder} from "./trainingWorker.js";

/** Which run is wanted. */
export interface TrainingWish {
  readonly setup: NetworkSetup;
  readonly problem: NetworkProblem;
  readonly plan: TrainingPlan;
  /** At every how many steps the sharpness is measured. */
  readonly every: number;
  /** How many steps of it the state says are trained: a link asks for them. */
  readonly to: number;
  /** How far “Train” goes. */
  readonly end: number;
}

/** The columns of a run, as they grow. */
interface Columns {
  readonly steps: number[];
  readonly losses: number[];
  readonly along: (number | null)[];
  readonly sharpness: (number | null)[];
  readonly second: (number | null)[];
}

/** So many seconds without an answer, counted one by one, and the worker counts as lost: a tab that slept counted none. */
const PATIENCE = 30;
/** How often, in ms, the state and the address learn how far a training is. */
const TELL = 600;

/** The same for wishes whose runs agree: everything but how far, and what α does later. */
const identity = ({setup, plan, every}: TrainingWish): string =>
  JSON.stringify([setup, plan.seed, plan.momentum, plan.restarts, every]);

/** Whether two schedules give the same α at all of the first so many steps. */
const agree = (a: Schedule, b: Schedule, steps: number): boolean =>
  [...a, ...b].every(({from}) => from >= steps || stepSizeAt(a, from) === stepSizeAt(b, from));

/**
 * The training of a run, in a worker of its own: Train and Pause, one step, start over; what it is at; and, if the worker
 * is lost, a sentence with a button that trains the same run again. A run is what the state says it is: the same
 * address gives the same bits.
 */
export function training(invalidation: Promise<unknown>) {
  const root = document.createElement("div");
  root.className = "job training";
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", "Training");
  root.innerHTML = `<button type="button"></button><button type="button">One step</button><button type="button">Start over</button><progress max="1" value="0"></progress><span class="asker-words"></span><p class="control-error" role="alert" hidden></p>`;
  const [trainButton, stepButton, overButton, bar, words, error] = root.children as unknown as [
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLProgressElement,
    HTMLElement,
    HTMLElement
  ];
  bar.setAttribute("aria-label", "Steps trained");
  const followers = new Set<(run: RunRecord | null) => void>();
  let wish: TrainingWish | undefined;
  let worker: Worker | undefined;
  let columns = fresh();
  let shown: RunRecord | null = null;
  let target = 0;
  let waiting = false;
  let diverged = false;
  let told = 0;
  let toldAt = 0;
  let patience = 0;
  let pending: number | undefined; // an α that waits for the iterates under way, so that it begins after them

  const reached = () => columns.steps.at(-1) ?? -1;
  const running = () => worker !== undefined && !diverged && reached() < target;

  function name(): void {
    const k = Math.max(0, reached());
    print(trainButton, running() ? "Pause" : k > 0 && !diverged ? "Train on" : "Train");
    const end = wish?.end ?? 0;
    write(trainButton, "disabled", !running() && (diverged || k >= end));
    write(stepButton, "disabled", running() || diverged || k >= end);
    write(overButton, "disabled", k === 0 && !running());
    write(bar, "value", end === 0 ? 0 : Math.min(1, k / end));
    put(root, "aria-busy", `${running()}`);
    print(
      words,
      k === 0 && !running()
        ? "Nothing trained here yet."
        : diverged
          ? `Diverged at step ${grouped(`${k}`)}: the loss is no longer a finite number.`
          : `${running() ? "Training: step" : "Trained to step"} ${grouped(`${k}`)} of ${grouped(`${end}`)}.`
    );
  }

  function publish(): void {
    shown =
      wish && columns.steps.length > 0 && (reached() > 0 || running())
        ? {setup: wish.setup, plan: wish.plan, ...columns, diverged}
        : null;
    for (const follow of [...followers]) follow(shown);
    name();
  }

  /** Tells the state how far it is, now. */
  function flush(): void {
    const k = Math.max(0, reached());
    toldAt = performance.now();
    if (get("nnTo") === k) return;
    told = k;
    patch({nnTo: k});
  }

  function drop(): void {
    clearInterval(patience);
    worker?.terminate();
    worker = undefined;
    columns = fresh();
    waiting = diverged = false;
    pending = undefined;
    target = 0;
  }

  function send(order: TrainingOrder): void {
    waiting = true;
    worker?.postMessage(order);
    beginToWait();
  }

  function beginToWait(): void {
    clearInterval(patience);
    let left = PATIENCE;
    patience = window.setInterval(() => --left === 0 && lost(), 1000);
  }

  /** Goes on if there is more to do and the last answer is there. */
  function go(): void {
    if (!wish || waiting) return;
    if (running()) send({kind: "go", schedule: wish.plan.schedule, to: target});
    else flush();
  }

  function trainTo(k: number): void {
    if (!wish) return;
    error.hidden = true;
    target = k;
    if (!worker) {
      const {problem, plan, every} = wish;
      columns = fresh();
      worker = new Worker(import.meta.resolve("./trainingWorker.js"), {type: "module"});
      worker.onmessage = ({data}: MessageEvent<TrainingAnswer>) => hear(data);
      worker.onerror = lost;
      send({kind: "begin", problem, plan, every});
    } else go();
    name();
  }

  function hear(answer: TrainingAnswer): void {
    if (answer.kind === "alive") {
      beginToWait();
      return;
    }
    clearInterval(patience);
    waiting = false;
    if (answer.kind === "failed") {
      stop(answer.why);
      return;
    }
    for (const point of answer.points) append(columns, point);
    diverged = columns.losses.at(-1) === LARGEST_LOSS;
    publish();
    if (pending !== undefined || performance.now() - toldAt > TELL) flush();
    if (pending !== undefined) stepSize.set(pending);
    pending = undefined;
    go();
  }

  function lost(): void {
    stop("The training was lost: its worker was ended, or does not answer.");
  }

  /** Ends with a sentence, and a button that trains the same run again, as far as it was; what is there stays in sight. */
  function stop(why: string): void {
    const k = Math.max(1, reached(), get("nnTo"));
    const again = Object.assign(document.createElement("button"), {
      type: "button",
      textContent: "Restart the training"
    });
    again.addEventListener("click", () => trainTo(k));
    error.replaceChildren(`${why} `, again);
    error.hidden = false;
    clearInterval(patience);
    worker?.terminate();
    worker = undefined;
    waiting = false;
    name();
  }

  trainButton.addEventListener("click", () => {
    if (!running()) return trainTo(wish?.end ?? 0);
    target = reached();
    flush();
    name();
  });
  stepButton.addEventListener("click", () => trainTo(Math.max(0, reached()) + 1));
  overButton.addEventListener("click", () => {
    drop();
    told = 0;
    patch({nnTo: 0, nnA: [{from: 0, stepSize: stepSize.get()}]}, {push: true});
    publish();
  });
  void invalidation.then(drop);
  name();

  return Object.assign(root, {
    /** Takes up what the state says: goes on with the run that is there if it agrees, else trains the one that is meant. */
    ask(next: TrainingWish): void {
      const k = Math.max(0, reached());
      const same =
        wish !== undefined && identity(next) === identity(wish) && agree(next.plan.schedule, wish.plan.schedule, k);
      wish = next;
      if (!same || (next.to !== told && next.to < k)) {
        drop();
        error.hidden = true;
        told = next.to;
        if (next.to > 0) trainTo(next.to);
      } else if (next.to !== told && next.to > k) {
        told = next.to;
        trainTo(next.to);
      }
      publish();
    },
    /** α at the end of the run; setting it changes it from the iterate on that the run has reached. */
    stepSize: {
      get: () => pending ?? stepSize.get(),
      set(value) {
        if (waiting) pending = value;
        else {
          flush();
          stepSize.set(value);
        }
      }
    } satisfies Binding<number> as Binding<number>,
    /** In a cell, the run as it is trained, anew whenever it grows, or null. */
    follow: (): RunRecord | null =>
      Generators.observe<RunRecord | null>((change) => {
        change(shown);
        followers.add(change);
        return () => void followers.delete(change);
      }) as never
  });
}

const fresh = (): Columns => ({steps: [], losses: [], along: [], sharpness: [], second: []});

function append({steps, losses, along, sharpness, second}: Columns, point: TrainingPoint): void {
  steps.push(point.step);
  losses.push(Number.isFinite(point.loss) ? point.loss : LARGEST_LOSS);
  along.push(Number.isFinite(point.along) ? point.along : null);
  sharpness.push(point.top?.sharpness ?? null);
  second.push(point.top && Number.isFinite(point.top.second) ? point.top.second : null);
}
