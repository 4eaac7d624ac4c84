import {type Experiment, scriptOf} from "../../figures/playground/script.js";
import type {Language} from "../../numerics/objectives/expression/code.js";
import {saveText} from "../downloads.js";

/** Buttons that save the experiment as a program, and say so where they cannot. */
export function scriptButtons() {
  let experiment: Experiment | undefined;
  const root = document.createElement("div");
  root.className = "job";
  const words = document.createElement("span");
  words.setAttribute("role", "status");
  const button = (label: string, language: Language, name: string, type: string) => {
    const node = Object.assign(document.createElement("button"), {type: "button", textContent: label});
    node.addEventListener("click", () => {
      const text = experiment && scriptOf(language, experiment);
      if (text) saveText(text, name, type);
      words.textContent = text ? "" : "The derivatives of this f are too long to print.";
    });
    return node;
  };
  root.append(
    button("Save as TypeScript", "typescript", "hessian-playground.ts", "text/plain"),
    button("Save as NumPy", "numpy", "hessian_playground.py", "text/x-python"),
    words
  );
  return Object.assign(root, {
    /** What the buttons save. */
    offer(next: Experiment): void {
      experiment = next;
    }
  });
}
