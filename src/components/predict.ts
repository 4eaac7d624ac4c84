import {Generators} from "observablehq:stdlib";
import type {Asked, Guess, Question, Verdict} from "../figures/shared/predict.js";
import {parseNumber} from "./codec.js";
import type {Values} from "./keys.js";
import {remember, remembered} from "./memory.js";
import {patch} from "./state.js";

/** A question with the scene in which it is asked, and its judge, who sees the scene as it is when the reader commits. */
export interface Prediction extends Question {
  readonly scene: Partial<Values>;
  judge(guess: Guess): Verdict;
}

/** What every figure is asking now, by the figure’s id. */
const asked = new Map<string, Asked>();
const listeners = new Set<() => void>();

function ask(figure: string, next: Asked | null): void {
  if (next) asked.set(figure, next);
  else asked.delete(figure);
  // The stylesheet takes from sight what tells the outcome outside the figure’s picture: read-outs, the bar.
  const open = [...asked.values()].filter(({stage}) => stage === "open");
  document.documentElement.dataset.withheld = [...new Set(open.flatMap(({question}) => question.hides))].join(" ");
  for (const listener of [...listeners]) listener();
}

/** In a cell, `const asking = followAsked("mode-lab")` is the question that the figure asks now, or null. */
export function followAsked(figure: string): Asked | null {
  return Generators.observe<Asked | null>((change) => {
    const tell = () => change(asked.get(figure) ?? null);
    tell();
    listeners.add(tell);
    return () => void listeners.delete(tell);
  }) as never;
}

/** Moves the handle of a place to guess: what the figure’s frame calls. */
export function guessAt(figure: string, at: readonly [number, number]): void {
  const now = asked.get(figure);
  if (now?.stage === "open") ask(figure, {...now, guess: [Number(at[0].toPrecision(3)), Number(at[1].toPrecision(3))]});
}

const OFF = "predict-off";
const ANSWERS = "answers";
const switches = new Set<() => void>();

/** The answers kept on the reader’s own machine: question → what was said, and whether it was right. */
type Answers = Record<string, {readonly guess: Guess; readonly right: boolean}>;
const answers = (): Answers => remembered<Answers>(ANSWERS) ?? {};

/**
 * Predict, then see: the questions of one figure. Taking one sets its scene and holds the outcome back until the reader
 * commits, or skips; then one sentence says what the prediction missed. All questions of the course can be switched off,
 * for a lecture; answers stay on the reader’s machine.
 */
export function predictions(figure: string, list: readonly Prediction[]): HTMLElement {
  const root = document.createElement("section");
  root.className = "predict";
  root.setAttribute("aria-label", "Predict, then see");
  let at = -1;

  const name = (words: string, className = "") =>
    Object.assign(document.createElement("p"), {className, textContent: words});
  const button = (label: string, action: () => void) => {
    const node = document.createElement("button");
    node.type = "button";
    node.textContent = label;
    node.addEventListener("click", action);
    return node;
  };
  const row = (...nodes: Node[]) => {
    const node = document.createElement("div");
    node.className = "predict-row";
    node.append(...nodes);
    return node;
  };
  /** Replaces what the section says; whoever had the focus in it keeps it in what follows. */
  const fill = (...nodes: Node[]) => {
    const held = root.contains(document.activeElement);
    root.replaceChildren(...nodes);
    if (held) (root.querySelector<HTMLElement>("input, button") ?? root).focus();
  };

  function rest(): void {
    ask(figure, null);
    at = -1;
    if (remembered<boolean>(OFF)) {
      fill(
        row(
          name("Questions are switched off."),
          button("Switch them on", () => setOff(false))
        )
      );
      return;
    }
    const done = list.filter(({id}) => answers()[id]).length;
    const count = list.length === 1 ? "one question" : `${list.length} questions`;
    const next = Math.max(
      0,
      list.findIndex(({id}) => !answers()[id])
    );
    fill(
      row(
        name("Predict, then see", "predict-title"),
        name(
          done === 0 ? `${count} about this figure, before you play with it.` : `${done} of ${list.length} answered.`
        ),
        button(done === list.length ? "Ask again" : "Ask me", () => pose(next)),
        button("Switch questions off", () => setOff(true))
      )
    );
  }

  function pose(index: number): void {
    at = index;
    const question = list[index];
    patch(question.scene, {push: true});
    ask(figure, {question, stage: "open", guess: undefined});
    const error = name("", "control-error");
    error.setAttribute("role", "alert");
    error.hidden = true;
    const commit = (guess: Guess | undefined, missing: string) => {
      if (guess !== undefined) return tell(guess);
      error.textContent = missing;
      error.hidden = false;
    };
    const {answer} = question;
    const skip = button("Skip", rest);
    if (answer.kind === "choice") {
      const chips = Object.entries(answer.options).map(([id, words]) => button(words, () => commit(id, "")));
      fill(name(question.ask, "predict-ask"), row(...chips, skip), error);
    } else if (answer.kind === "number") {
      const box = Object.assign(document.createElement("input"), {
        type: "text",
        inputMode: "decimal",
        className: "number"
      });
      box.setAttribute("aria-label", answer.label);
      const enter = () => {
        const text = box.value.trim().replace(/^−/, "-");
        const value = parseNumber(text);
        const good = value >= answer.min && value <= answer.max;
        commit(
          good ? value : undefined,
          `Got “${text.slice(0, 40)}”; expected a number from ${answer.min} to ${answer.max}.`
        );
      };
      box.addEventListener("keydown", ({key}) => key === "Enter" && enter());
      fill(name(question.ask, "predict-ask"), row(name(answer.label), box, button("Commit", enter), skip), error);
    } else {
      const place = () => asked.get(figure)?.guess ?? answer.from;
      const label = `${answer.label}: drag the cross in the figure, or move it with the arrow keys.`;
      fill(
        name(question.ask, "predict-ask"),
        row(
          name(label),
          button("Commit", () => commit(place(), "")),
          skip
        ),
        error
      );
    }
  }

  function tell(guess: Guess): void {
    const question = list[at];
    const {right, words} = question.judge(guess);
    remember(ANSWERS, {...answers(), [question.id]: {guess, right}});
    ask(figure, {question, stage: "told", guess});
    const verdict = name(`${right ? "Yes." : "Not quite."} ${words}`, "predict-verdict");
    verdict.setAttribute("role", "status");
    const more = at + 1 < list.length ? [button("Next question", () => pose(at + 1))] : [];
    fill(name(question.ask, "predict-ask"), verdict, row(...more, button("Done", rest)));
  }

  function setOff(off: boolean): void {
    remember(OFF, off);
    for (const follow of [...switches]) follow();
  }

  let seen = false;
  const follow = () => {
    seen ||= root.isConnected;
    if (seen && !root.isConnected) switches.delete(follow);
    else rest();
  };
  switches.add(follow);
  rest();
  return root;
}
