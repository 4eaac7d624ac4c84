import {num, point} from "../../figures/words.js";
import {namedObjective, type ObjectiveId, objectiveIds} from "../../numerics/objectives/named.js";
import type {Objective} from "../../numerics/types.js";
import {setHessian} from "../course.js";
import {controls} from "../inputs/choices.js";
import {functionField} from "../inputs/functionField.js";
import {numberBox} from "../inputs/number.js";
import {readOwn} from "../ownFunction.js";
import {get, listen} from "../state.js";

type Choice = Exclude<ObjectiveId, "quadratic"> | "own";

const NOTHING = [
  [0, 0],
  [0, 0]
];

/** The Hessian of a function, named or the reader’s own, at a point: shown first, and taken as H only when asked. */
export function fromFunction(): HTMLElement {
  const root = document.createElement("details");
  root.className = "more";
  root.innerHTML = `<summary>Take H from a function at a point</summary><label>Function <select></select></label><p role="status"></p><button type="button">Take it as H</button>`;
  const [, label, words, take] = root.children as unknown as [
    Element,
    HTMLLabelElement,
    HTMLElement,
    HTMLButtonElement
  ];
  const select = label.querySelector("select")!;
  const names = objectiveIds.filter((id) => id !== "quadratic");
  select.append(
    ...names.map((id) => new Option(namedObjective(id, NOTHING).title, id)),
    new Option("my own f(x, y)", "own")
  );
  const x = [...namedObjective(names[0], NOTHING).start];
  let objective: Objective = namedObjective(names[0], NOTHING).objective;
  const chosen = () => select.value as Choice;

  const tell = () => {
    const obstacle = objective.obstacle?.(x);
    const H = obstacle ? null : objective.hessian(x);
    take.disabled = !H?.flat().every((entry) => Math.abs(entry) <= 1e6);
    words.textContent = obstacle
      ? `No Hessian at ${point(x)}: ${obstacle.reason}`
      : `At ${point(x)} its rows are ${point(H![0])} and ${point(H![1])}, off the diagonal ${num(H![0][1])}.${take.disabled ? " Too large for H: entries may be at most 10⁶ in size." : ""}`;
  };
  const choose = async () => {
    const id = chosen();
    if (id === "own") {
      const found = await readOwn("f", get("f"));
      if (found.status === "ok" && chosen() === id) objective = found.objective;
    } else objective = namedObjective(id, NOTHING).objective;
    tell();
  };
  const slot = document.createElement("div"); // the field for the reader’s own function, made when it is first chosen
  select.addEventListener("change", () => {
    const id = chosen();
    slot.hidden = id !== "own";
    if (id === "own" && !slot.hasChildNodes()) slot.append(functionField({name: "f", label: "f(x, y) ="}));
    if (id !== "own") x.splice(0, 2, ...namedObjective(id, NOTHING).start);
    void choose();
    for (const pull of pulls) pull();
  });
  const pulls = new Set<() => void>();
  const coordinate = (i: number) => {
    const box = numberBox({
      label: `Point ${"xy"[i]}`,
      value: {
        get: () => x[i],
        set: (next) => {
          x[i] = next;
          tell();
          for (const pull of pulls) pull();
        }
      },
      min: -100,
      max: 100
    });
    const input = box.querySelector("input")!;
    pulls.add(() => (input.value = `${Number(x[i].toPrecision(6))}`));
    return box;
  };
  take.addEventListener("click", () => {
    const [[a, b], [, c]] = objective.hessian(x);
    setHessian({a, b, c});
  });
  words.before(slot, controls(coordinate(0), coordinate(1)));
  listen(() => void (chosen() === "own" && choose()));
  tell();
  return root;
}
