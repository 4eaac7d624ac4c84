import type {Handle, Live, Mark} from "../types.js";

/** How a question is answered: one of a few words, a number, or a place in the figure. */
export type Answering =
  | {readonly kind: "choice"; readonly options: Readonly<Record<string, string>>}
  | {readonly kind: "number"; readonly label: string; readonly min: number; readonly max: number}
  | {
      readonly kind: "place";
      /** What the handle is called: “Your next iterate”. */
      readonly label: string;
      /** Where the handle waits. */
      readonly from: readonly [number, number];
      readonly xaxis?: string;
      readonly yaxis?: string;
      readonly step?: number;
    };

/** What the reader said: the name of an option, a number, or a place in data coordinates. */
export type Guess = string | number | readonly [number, number];

/** How right a prediction was, and what it missed, in one sentence. */
export interface Verdict {
  readonly right: boolean;
  readonly words: string;
}

/**
 * Judges a choice whose right answer does not hang on the scene: tells `story` either way, and to who missed it `missed`
 * besides. The story has no full stop of its own; what was missed begins with its comma, colon or full stop.
 */
export const factOf =
  (answer: string, story: string, missed: string) =>
  (guess: Guess): Verdict => ({right: guess === answer, words: `${story}${guess === answer ? "." : missed}`});

/** What a figure asks before it shows. */
export interface Question {
  readonly id: string;
  /** The question, as one or two sentences. */
  readonly ask: string;
  readonly answer: Answering;
  /**
   * The names of the marks and the ids of the handles that would give the outcome away; “*” for all of them, and
   * “spectrum” for whatever else tells the eigenvalues of the course’s H.
   */
  readonly hides: readonly string[];
  /** Where everything is hidden: the names and ids of what is given with the question, and stays. */
  readonly shows?: readonly string[];
}

/** A question on the reader’s mind: still open, or answered and shown. */
export interface Asked {
  readonly question: Question;
  readonly stage: "open" | "told";
  /** What was said, or where the handle is now; undefined while nothing is. */
  readonly guess: Guess | undefined;
}

/** The id of the handle of a place to guess. */
export const GUESS = "guess";

/**
 * What a figure may show while it asks: without the marks, handles, words and numbers that would give the outcome away,
 * and with a handle where the answer is a place. Once answered, everything, with the guessed place beside the true one.
 */
export function withhold(live: Live, asked: Asked | null): Live {
  if (!asked) return live;
  const {question, stage, guess} = asked;
  const own = placeOf(question, guess);
  const overlay = own ? [guessMark(question, own)] : [];
  if (stage === "told") return {...live, overlay: [...live.overlay, ...overlay]};
  const {hides, shows = []} = question;
  const kept = (name = "") => (hides.includes("*") ? shows.includes(name) : !hides.includes(name));
  return {
    overlay: [...live.overlay.filter(({name}) => kept(name)), ...overlay],
    handles: [...live.handles.filter(({id}) => kept(id)), ...(own ? [guessHandle(question, own)] : [])],
    sentence: "The outcome is held back until you have answered, or skipped the question.",
    table: {columns: live.table.columns, rows: []}
  };
}

function placeOf({answer}: Question, guess: Guess | undefined): readonly [number, number] | null {
  if (answer.kind !== "place") return null;
  return Array.isArray(guess) ? (guess as unknown as readonly [number, number]) : answer.from;
}

const axesOf = ({answer}: Question) =>
  answer.kind === "place" && answer.xaxis ? {xaxis: answer.xaxis, yaxis: answer.yaxis ?? "y"} : {};

const guessMark = (question: Question, [x, y]: readonly [number, number]): Mark => ({
  ...axesOf(question),
  name: GUESS,
  mode: "markers+text",
  x: [x],
  y: [y],
  marker: {color: "@ink", size: 13, symbol: "cross"},
  text: ["your guess"],
  textposition: "top center",
  textfont: {color: "@ink"}
});

function guessHandle(question: Question, at: readonly [number, number]): Handle {
  const {label, step} = question.answer as Extract<Answering, {kind: "place"}>;
  return {...axesOf(question), id: GUESS, label, at, step, color: "@ink"};
}
