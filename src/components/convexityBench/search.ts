import type {Largest, Subject} from "../../figures/convexityBench.js";
import type {Asked} from "../../figures/shared/predict.js";
import {num} from "../../figures/words.js";
import {type Chord, jensenGap} from "../../numerics/calculus/convexity.js";
import type {LowerBoundSearch} from "../../numerics/calculus/violatedLowerBound.js";
import type {ChordSearch} from "../../numerics/calculus/violatingChord.js";
import {type Binding, live} from "../inputs/bind.js";
import {numberBox} from "../inputs/number.js";
import {job} from "../jobs/job.js";
import {jobButton} from "../jobs/jobButton.js";
import type {ObjectiveSource} from "../jobs/source.js";
import {get, patch, set} from "../state.js";
import {write} from "../write.js";

const CHORDS = 4000;
const PAIRS = 2000;

/** A count for a reader. */
const count = (n: number): string => n.toLocaleString("en-GB");

/**
 * The searches of the bench, done off the page’s thread: for the chord that violates equation 1 most, and for the pair that
 * violates equation 3 with the present m most. What is found becomes the points of the figure; what is not found proves
 * nothing, and the report says so. A third button takes the largest m found.
 */
export function benchSearch() {
  const root = document.createElement("div");
  root.className = "control-rows";
  const row = root.appendChild(document.createElement("div"));
  row.className = "job";
  let subject: Subject | undefined;

  const report = document.createElement("p");
  report.className = "preset-look";
  report.setAttribute("role", "status");
  const say = (words: string) => (report.textContent = words);
  const source = ({id, objective}: Subject): ObjectiveSource =>
    id === "own" ? {kind: "typed", text: objective.name, dimension: 1} : {kind: "curve", id};
  const begin = <Result>(start: (of: Subject) => Result): Result => {
    say("");
    return start(subject!);
  };

  const chord = jobButton({
    label: "Search for a violating chord",
    start: (progress) =>
      begin((of) => job("violatingChord", source(of), {box: [of.window], chords: CHORDS, seed: get("seed")}, progress)),
    done(found) {
      if (found.status === "violated") {
        const {x, y, weight} = plain(subject!, found.worst);
        const layers = get("cbLayers");
        patch({
          cbX: x,
          cbY: y,
          cbT: weight,
          cbLayers: layers.includes("chord") ? layers : ["chord", ...layers]
        });
      }
      say(chordWords(found));
    }
  });
  const bound = jobButton({
    label: "Search for a pair that violates the bound",
    start: (progress) =>
      begin((of) =>
        job(
          "violatedLowerBound",
          source(of),
          {box: [of.window], m: get("cbM"), samples: PAIRS, seed: get("seed")},
          progress
        )
      ),
    done(found) {
      const m = get("cbM");
      if (found.status === "violated") patch({cbX: found.x[0], cbY: found.y[0]});
      say(boundWords(found, m));
    }
  });
  const take = document.createElement("button");
  take.type = "button";
  let largest = Number.NaN;
  take.addEventListener("click", () => patch({cbM: largest}));
  const seed: Binding<number> = {get: () => get("seed"), set: (next) => set("seed", Math.round(next))};
  row.append(chord, bound, take, numberBox({label: "Seed", value: seed, min: 0, max: 999_999_999, step: 1}));
  root.append(report);

  const open = () => get("cbLayers").includes("bound");
  const shown = () => {
    write(bound, "hidden", !open());
    write(take, "hidden", !open() || !(Math.abs(largest) <= 1e6));
  };
  live(root, shown);

  return Object.assign(root, {
    /** Follows the figure: another function or window ends a search and its report; an open question hides them all. */
    follow(next: Subject, found: Largest | null, asked: Asked | null): void {
      if (subject !== next) {
        chord.end();
        bound.end();
        say("");
      }
      subject = next;
      largest = found?.m ?? Number.NaN;
      take.textContent = `Take m = ${num(largest)}, the largest found`;
      shown();
      root.hidden = asked?.stage === "open";
    }
  });
}

/** A chord in seven digits, where those still show the violation: 1 for 0.99999999. */
function plain({objective}: Subject, {x: [x], y: [y], weight}: Chord): {x: number; y: number; weight: number} {
  const [p, q, t] = [x, y, weight].map((value) => Number(value.toPrecision(7)));
  const found = jensenGap(objective, [p], [q], t);
  return found.status === "evaluated" && found.violation ? {x: p, y: q, weight: t} : {x, y, weight};
}

function chordWords(found: ChordSearch): string {
  const tried = count(found.chords);
  const skipped = found.skipped > 0 ? ` (${count(found.skipped)} more were passed over: f has no value on them)` : "";
  if (found.status === "violated")
    return `The worst of ${tried} chords${skipped} runs ${num(-found.worst.gap)} below the curve: x, y and t are set to it.`;
  return found.chords === 0
    ? `No chord could be tried${skipped}.`
    : `No violation among ${tried} chords${skipped}. That is no proof: the next chord may be the bad one.`;
}

function boundWords(found: LowerBoundSearch, m: number): string {
  const tried = count(found.pairs);
  if (found.status === "violated")
    return `The worst of ${tried} pairs violates (3) with m = ${num(m)} by ${num(-found.sides.difference)}: x and y are set to it.`;
  return found.pairs === 0
    ? "No pair could be tried: f has no value in this window."
    : `No violation of (3) with m = ${num(m)} among ${tried} pairs. That is no proof.`;
}
