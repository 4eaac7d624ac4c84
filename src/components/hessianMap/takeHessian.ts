import {takeable} from "../../figures/hessianMap.js";
import {point} from "../../figures/words.js";
import type {Objective, Vector} from "../../numerics/types.js";
import {setHessian} from "../course.js";
import {live} from "../inputs/bind.js";
import type {Name} from "../keys.js";
import {get} from "../state.js";

/** Where a Hessian is taken from. */
export interface Taking {
  /** f now; null where it cannot be read; a sentence where its Hessian is the course’s already. */
  readonly objective: () => Promise<Objective | string | null>;
  /** The place. */
  readonly at: () => Vector;
  /** The keys that both depend on. */
  readonly keys: readonly Name[];
}

/**
 * A button that makes the Hessian at a place the course’s H, or says why it cannot. It rests while a question is open
 * that its words would answer.
 */
export function takeHessian({objective, at, keys}: Taking) {
  const root = document.createElement("div");
  root.className = "job";
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    textContent: "Make this the course’s H"
  });
  const words = document.createElement("span");
  words.setAttribute("role", "status");
  root.append(button, words);
  let told = ""; // the scene that the words belong to
  const scene = () => JSON.stringify([...keys.map((name) => get(name)), get("H")]);
  const say = (text: string) => {
    words.textContent = text;
    told = scene();
  };
  button.addEventListener("click", async () => {
    const [asked, place] = [scene(), at()];
    const f = await objective();
    if (scene() !== asked) return; // the reader has moved on
    if (f === null) return say("There is no Hessian to take: f cannot be read.");
    if (typeof f === "string") return say(f);
    const found = takeable(f, place);
    if ("refusal" in found) return say(found.refusal);
    const [a, b, c] = found.entries;
    setHessian({a, b, c});
    say(`The course’s H now has the rows ${point([a, b])} and ${point([b, c])}, in every figure.`);
  });
  live(root, () => {
    if (words.textContent && scene() !== told) words.textContent = "";
  });
  return Object.assign(root, {
    rest(resting: boolean): void {
      button.disabled = resting;
    }
  });
}
