import {Generators} from "observablehq:stdlib";
import {print, put, write} from "../write.js";
import type {Job} from "./start.js";

/** Something to ask a worker. */
export interface Question {
  /** The same for equal questions. */
  readonly name: string;
}

/** An answer with the name of its question. */
export interface Answered<Result> {
  readonly name: string;
  readonly result: Result;
}

/** How long, in ms, a question must stand before it is asked: a slider that moves asks once. */
const PAUSE = 250;

/**
 * Asks a worker, anew whenever the question changes, once the figure nears the screen; shows how much
 * is done, can be cancelled and asked again, and says why there is no answer. The last answer stays until the next.
 *
 * @param label - what is worked at: “The spectrum”
 * @param start - asks a question; `progress` hears how much is done
 */
export function asker<Asked extends Question, Result>({
  label,
  start
}: {
  readonly label: string;
  readonly start: (question: Asked, progress: (done: number) => void) => Job<Result>;
}) {
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
  const followers = new Set<(found: Answered<Result> | null) => void>();
  let question: Asked | undefined;
  let found: Answered<Result> | null = null;
  let running: Job<Result> | undefined;
  let near = false;
  let stopped = false; // by the reader: it is not asked again by itself
  let timer = 0;

  const isAnswered = () => question !== undefined && found?.name === question.name;
  const name = () => {
    put(root, "aria-busy", `${question !== undefined && !isAnswered() && error.hidden && !stopped}`);
    write(bar, "hidden", !running);
    write(button, "hidden", isAnswered());
    print(button, running ? "Cancel" : "Compute");
    const now = isAnswered() ? "up to date." : running ? "computing …" : "not computed yet.";
    print(words, `${label}: ${now}`);
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
    stopped = false;
    bar.value = 0;
    const asked = question;
    const mine = start(asked, (done) => (bar.value = done));
    running = mine;
    name();
    mine.result.then(
      (result) => {
        if (running !== mine) return;
        running = undefined;
        found = {name: asked.name, result};
        for (const follow of [...followers]) follow(found);
        // The cells that follow run before the next frame ends: only then is the answer on the page.
        requestAnimationFrame(() => requestAnimationFrame(name));
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
    stopped = true;
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
    ask(next: Asked): void {
      if (next.name === question?.name) return;
      question = next;
      end();
      error.hidden = true;
      stopped = false;
      if (near && !isAnswered()) timer = window.setTimeout(begin, PAUSE);
      name();
    },
    /** In a cell, the last answer, anew at each change, or null before the first. */
    follow: (): Answered<Result> | null =>
      Generators.observe<Answered<Result> | null>((change) => {
        change(found);
        followers.add(change);
        return () => void followers.delete(change);
      }) as never
  });
}
