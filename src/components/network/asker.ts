import {Generators} from "observablehq:stdlib";
import type {NetworkProblem} from "../../numerics/network/networkLoss.js";
import type {Job} from "../jobs/start.js";
import {networkJob} from "./job.js";
import type {NetworkInput, NetworkResult, NetworkTask} from "./tasks.js";

/** A question about a network. */
export interface NetworkQuestion<K extends NetworkTask> {
  /** The same for equal questions. */
  readonly name: string;
  readonly problem: NetworkProblem;
  readonly input: NetworkInput<K>;
}

/** An answer with the name of its question. */
export interface Answered<K extends NetworkTask> {
  readonly name: string;
  readonly result: NetworkResult<K>;
}

/** How long, in ms, a question must stand before it is asked: a slider that moves asks once. */
const PAUSE = 250;

/**
 * Asks a worker about the network, anew whenever the question changes, once the figure nears the screen; shows how much
 * is done, can be cancelled and asked again, and says why there is no answer. The last answer stays until the next.
 *
 * @param label - what is worked at: “The spectrum”
 */
export function asker<K extends NetworkTask>({task, label}: {readonly task: K; readonly label: string}) {
  const root = document.createElement("div");
  root.className = "job asker";
  root.innerHTML = `<span class="asker-words"></span><progress max="1" value="0" hidden></progress><button type="button"></button><p class="control-error" role="alert" hidden></p>`;
  const [words, bar, button, error] = root.children as unknown as [
    HTMLElement,
    HTMLProgressElement,
    HTMLButtonElement,
    HTMLElement
  ];
  bar.setAttribute("aria-label", label);
  const followers = new Set<(found: Answered<K> | null) => void>();
  let question: NetworkQuestion<K> | undefined;
  let found: Answered<K> | null = null;
  let running: Job<NetworkResult<K>> | undefined;
  let near = false;
  let timer = 0;

  const isAnswered = () => question !== undefined && found?.name === question.name;
  const name = () => {
    root.setAttribute(
      "aria-busy",
      `${question !== undefined && !isAnswered() && error.hidden && button.dataset["stopped"] === undefined}`
    );
    bar.hidden = !running;
    button.hidden = isAnswered();
    button.textContent = running ? "Cancel" : "Compute";
    words.textContent = isAnswered()
      ? `${label}: as computed here, at this step.`
      : running
        ? `${label}: computing …`
        : `${label}: not computed yet.`;
  };
  const end = () => {
    clearTimeout(timer);
    running?.cancel();
    running = undefined;
  };
  const begin = () => {
    end();
    if (!question || isAnswered()) return name();
    error.hidden = true;
    delete button.dataset["stopped"];
    bar.value = 0;
    const asked = question;
    const mine = networkJob(task, asked.problem, asked.input, (done) => (bar.value = done));
    running = mine;
    name();
    mine.result.then(
      (result) => {
        if (running !== mine) return;
        running = undefined;
        found = {name: asked.name, result};
        name();
        for (const follow of [...followers]) follow(found);
      },
      ({message}: Error) => {
        if (running !== mine) return;
        running = undefined;
        error.textContent = message;
        error.hidden = false;
        name();
      }
    );
  };
  button.addEventListener("click", () => {
    if (!running) return begin();
    end();
    button.dataset["stopped"] = "";
    name();
  });
  new IntersectionObserver(
    (entries, observer) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      near = true;
      observer.disconnect();
      begin();
    },
    {rootMargin: "800px"}
  ).observe(root);
  name();

  return Object.assign(root, {
    ask(next: NetworkQuestion<K>): void {
      if (next.name === question?.name) return;
      question = next;
      end();
      error.hidden = true;
      delete button.dataset["stopped"];
      if (near && !isAnswered()) timer = window.setTimeout(begin, PAUSE);
      name();
    },
    /** In a cell, the last answer, anew at each change, or null before the first. */
    follow: (): Answered<K> | null =>
      Generators.observe<Answered<K> | null>((change) => {
        change(found);
        followers.add(change);
        return () => void followers.delete(change);
      }) as never
  });
}
