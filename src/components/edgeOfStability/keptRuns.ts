import {Generators} from "observablehq:stdlib";
import type {RunView} from "../../figures/edgeOfStability.js";
import {type NamedRun, readRun, writeRun} from "../../numerics/network/runFile.js";
import {thinned} from "../../numerics/network/runRecord.js";
import {saveText} from "../downloads.js";
import {remember, remembered} from "../memory.js";

/** A run that the reader kept, and whether it is laid over the others. */
interface Kept extends NamedRun {
  readonly shown: boolean;
}

const MEMORY = "runs";
/** How many runs are kept, and how many of them are drawn at once. */
const [MOST, MOST_SHOWN] = [8, 3];
/** How much of a file is looked at: more than any run takes. */
const MOST_BYTES = 8_000_000;

/** What was remembered, as far as it still is a run. */
function recalled(): Kept[] {
  const texts = remembered<readonly {readonly text: string; readonly shown: boolean}[]>(MEMORY);
  if (!Array.isArray(texts)) return [];
  return texts.slice(0, MOST).flatMap(({text, shown}) => {
    const found = readRun(`${text}`);
    return found.status === "ok" ? [{...found.named, shown: shown === true}] : [];
  });
}

/**
 * The runs that the reader keeps on this machine: each has a name, can be laid over the present one, saved as a file,
 * and removed; a file can be brought back. A file that is no run is refused with the reason, and nothing changes.
 */
export function keptRuns() {
  let kept: Kept[] = recalled();
  let current: RunView | undefined;
  const followers = new Set<(runs: readonly RunView[]) => void>();
  const root = document.createElement("details");
  root.className = "more kept-runs";
  root.innerHTML = `<summary></summary><div class="kept-new"><label>Name of this run <input type="text" maxlength="60" autocomplete="off"></label> <button type="button">Keep this run</button></div><ul></ul><label class="kept-file">Bring back a run from a file <input type="file" accept="application/json,.json"></label><p class="control-error" role="alert" hidden></p>`;
  const summary = root.querySelector("summary")!;
  const box = root.querySelector<HTMLInputElement>("input[type=text]")!;
  const keep = root.querySelector("button")!;
  const list = root.querySelector("ul")!;
  const file = root.querySelector<HTMLInputElement>("input[type=file]")!;
  const error = root.querySelector<HTMLElement>(".control-error")!;

  const views = (): readonly RunView[] =>
    kept.filter(({shown}) => shown).map(({name, run}) => ({name, run, origin: "kept"}));

  function change(next: Kept[]): void {
    kept = next;
    remember(
      MEMORY,
      kept.map((each) => ({text: writeRun(each), shown: each.shown}))
    );
    fill();
    for (const follow of [...followers]) follow(views());
  }

  function refuse(words: string): void {
    error.textContent = words;
    error.hidden = words === "";
  }

  function add(named: NamedRun): void {
    const full = kept.length >= MOST;
    refuse(full ? `Got one more run; expected at most ${MOST}: remove one first.` : "");
    if (full) return;
    const names = new Set(kept.map(({name}) => name));
    let name = named.name;
    for (let i = 2; names.has(name); ++i) name = `${named.name} (${i})`;
    const shown = kept.filter((each) => each.shown).length < MOST_SHOWN;
    change([...kept, {name, run: named.run, shown}]);
  }

  function fill(): void {
    summary.textContent = kept.length === 0 ? "Keep runs, and lay them over each other" : `Kept runs (${kept.length})`;
    list.replaceChildren(...kept.map(item));
    keep.disabled = current === undefined;
  }

  function item(each: Kept): HTMLElement {
    const row = document.createElement("li");
    const label = document.createElement("label");
    const tick = Object.assign(document.createElement("input"), {type: "checkbox", checked: each.shown});
    tick.addEventListener("change", () => {
      const others = kept.filter(({shown}) => shown).length;
      const full = tick.checked && others >= MOST_SHOWN;
      refuse(full ? `Got one more run to draw; expected at most ${MOST_SHOWN} over the present one.` : "");
      if (full) tick.checked = false;
      else change(kept.map((other) => (other === each ? {...other, shown: tick.checked} : other)));
    });
    label.append(tick, each.name);
    row.append(
      label,
      button("Save as a file", `Save “${each.name}” as a file`, () =>
        saveText(writeRun(each), "run.json", "application/json")
      ),
      button("Remove", `Remove “${each.name}”`, () => change(kept.filter((other) => other !== each)))
    );
    return row;
  }

  keep.addEventListener("click", () => {
    if (!current) return;
    add({name: box.value.trim() || suggestion(current), run: thinned(current.run)});
    box.value = "";
  });
  file.addEventListener("change", async () => {
    const chosen = file.files?.[0];
    file.value = "";
    if (!chosen) return;
    const found = readRun(await chosen.slice(0, MOST_BYTES).text());
    if (found.status === "ok") add(found.named);
    else refuse(`“${chosen.name.slice(0, 40)}” is no run: ${found.reason}. Nothing has changed.`);
  });
  fill();

  return Object.assign(root, {
    /** The run that “Keep this run” keeps. */
    offer(run: RunView | undefined): void {
      current = run;
      keep.disabled = run === undefined;
    },
    /** In a cell, the runs that are laid over the present one, anew at each change. */
    follow: (): readonly RunView[] =>
      Generators.observe<readonly RunView[]>((change) => {
        change(views());
        followers.add(change);
        return () => void followers.delete(change);
      }) as never
  });
}

const suggestion = ({run: {setup, plan}}: RunView): string =>
  `${setup.data}, α = ${plan.schedule.map(({stepSize}) => stepSize).join(" then ")}${plan.momentum > 0 ? `, β = ${plan.momentum}` : ""}`;

function button(label: string, name: string, action: () => void): HTMLButtonElement {
  const node = Object.assign(document.createElement("button"), {type: "button", textContent: label});
  node.setAttribute("aria-label", name);
  node.addEventListener("click", action);
  return node;
}
