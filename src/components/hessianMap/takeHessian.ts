import {takeable} from "../../figures/hessianMap.js";
import {point} from "../../figures/words.js";
import {setHessian} from "../course.js";
import {live} from "../inputs/bind.js";
import {get} from "../state.js";
import {probeNow, subjectNow} from "./state.js";

/**
 * A button that makes the Hessian at the probe the course’s H, or says why it cannot. It rests while a question is open
 * that its words would answer.
 */
export function takeHessian() {
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
  const scene = () => JSON.stringify([get("hmF"), get("hmX"), get("hmW"), get("f"), get("H")]);
  const say = (text: string) => {
    words.textContent = text;
    told = scene();
  };
  button.addEventListener("click", async () => {
    const [asked, at] = [scene(), probeNow()];
    const subject = await subjectNow();
    if (scene() !== asked) return; // the reader has moved on
    if (subject === null) return say("There is no Hessian to take: f cannot be read.");
    if (subject.id === "quadratic") return say("It is the course’s H already: on the bowl every point has it.");
    const found = takeable(subject, at);
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
