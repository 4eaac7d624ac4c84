import {restartWords} from "../../figures/landscape.js";
import {type Restart, stepSizeAt} from "../../numerics/network/trainingPlan.js";
import {live} from "../inputs/bind.js";
import {MOST_RESTARTS} from "../keys/network.js";
import {KEYS} from "../keys.js";
import {restarting} from "../network/state.js";
import {lookedAt} from "../network/steps.js";
import {get, LONGEST} from "../state.js";
import {write} from "../write.js";

/** The restart that the state describes: from the step that is looked at to the place in the plane. */
export function restartHere(): Restart {
  const [k, plane] = [lookedAt.get(), get("lsPlane")];
  return {
    schedule: get("nnA").filter(({from}, i) => i === 0 || from < k),
    step: k,
    plane,
    shift: [get("lsA"), get("lsB")],
    ...(plane === "random" ? {seed: get("lsSeed")} : {})
  };
}

/** Whether an address would not be read with these restarts in it. */
const isTooLong = (restarts: readonly Restart[]): boolean => KEYS.nnFrom.write(restarts).length > LONGEST;

/**
 * A button that lets the training begin anew at the place in the plane, one that goes back to the draw, and a sentence on
 * where the run begins. It rests while the picture is not the one that is asked for, or a run has restarted as often as
 * an address can tell.
 */
export function restartControl() {
  const root = document.createElement("div");
  root.className = "job";
  root.innerHTML = `<button type="button">Restart training here</button><button type="button">Back to the draw</button><span role="status"></span>`;
  const [here, back, words] = root.children as unknown as [HTMLButtonElement, HTMLButtonElement, HTMLElement];
  let waits = "";
  let told: {restarts?: unknown; why?: string} = {};
  const name = () => {
    const restarts = get("nnFrom");
    const full = restarts.length >= MOST_RESTARTS || isTooLong([...restarts, restartHere()]);
    write(here, "disabled", full || waits !== "");
    write(back, "hidden", restarts.length === 0);
    const why = full ? " A link can hold no more restarts than there are." : waits && ` ${waits}`;
    if (restarts === told.restarts && why === told.why) return; // a screen reader hears what is put here
    told = {restarts, why};
    words.replaceChildren(restartWords(restarts));
    if (restarts.length > 0)
      words.append(
        Object.assign(document.createElement("a"), {href: "#edge-of-stability", textContent: "the edge of stability"}),
        "."
      );
    words.append(why);
  };
  here.addEventListener("click", () => {
    const restart = restartHere();
    const stepSize = stepSizeAt(get("nnA"), restart.step);
    restarting({nnFrom: [...get("nnFrom"), restart], nnA: [{from: 0, stepSize}], nnK: 0, lsA: 0, lsB: 0}, {push: true});
  });
  back.addEventListener("click", () => restarting({nnFrom: []}, {push: true}));
  live(root, name);
  return Object.assign(root, {
    /** Says why it rests, or "" where it does not. */
    rest(why: string): void {
      waits = why;
      name();
    }
  });
}
