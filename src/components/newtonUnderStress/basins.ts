import {Generators} from "observablehq:stdlib";
import {isInked, type Look, percent} from "../../figures/newtonUnderStress/endings.js";
import {isCurve, looksOf, type StressId, windowOf, type Zoom} from "../../figures/newtonUnderStress.js";
import type {Basins, BasinsInput} from "../../numerics/optimizers/basins.js";
import type {NewtonMethod} from "../../numerics/optimizers/repairedNewton.js";
import type {Matrix, Objective} from "../../numerics/types.js";
import {job} from "../jobs/job.js";
import {jobButton} from "../jobs/jobButton.js";
import type {ObjectiveSource} from "../jobs/source.js";

/** How many starts there are along each side of a map, in one variable and in two. */
const [IN_LINE, IN_SQUARE] = [1200, 120];

/** How many endings the legend lists; the table has them all. */
const LISTED = 12;

/** Which start goes where: asked of one f and one method, in one window. */
export interface BasinQuestion {
  readonly source: ObjectiveSource;
  readonly input: BasinsInput;
  /** The same for equal questions. */
  readonly name: string;
}

/**
 * The question for a map.
 *
 * @param own - the reader’s function, where it is the one
 */
export function basinQuestion(
  id: StressId,
  method: NewtonMethod,
  {c, H, own, zoom}: {readonly c: number; readonly H: Matrix; readonly own: Objective | null; readonly zoom: Zoom}
): BasinQuestion {
  const {x, y} = windowOf(id, zoom, own);
  const line = isCurve(id);
  const shift = method.repair === "shift" ? method.shift : 0;
  const input: BasinsInput = {
    box: line ? [x] : [x, y],
    perSide: line ? IN_LINE : IN_SQUARE,
    method: {...method, shift},
    maxIterations: 200
  };
  const source = sourceOf(id, c, H, own);
  return {source, input, name: JSON.stringify([source, input])};
}

function sourceOf(id: StressId, c: number, H: Matrix, own: Objective | null): ObjectiveSource {
  switch (id) {
    case "x-cos":
      return {kind: "x cos cx", c};
    case "quadratic":
      return {kind: "quadratic", H};
    case "own1":
    case "own":
      return {kind: "typed", text: own?.name ?? "", dimension: id === "own1" ? 1 : 2};
    case "saddle":
    case "himmelblau":
    case "logistic":
      return {kind: "surface", id};
    default:
      return {kind: "curve", id};
  }
}

/** A map with the name of the question that it answers. */
export interface FoundMap {
  readonly name: string;
  readonly map: Basins;
}

/** The map that answers a question, if it is there and nothing has to be held back. */
export const mapFor = (found: FoundMap | null, {name}: BasinQuestion, held: boolean): Basins | null =>
  found !== null && found.name === name && !held ? found.map : null;

/**
 * The button that maps the basins in a worker, with its legend. What was found is kept while the question stays the same;
 * another question ends the work and clears the map.
 */
export function basinMapper() {
  let question: BasinQuestion | undefined;
  let found: FoundMap | null = null;
  const followers = new Set<(found: FoundMap | null) => void>();
  const legend = document.createElement("ul");
  legend.className = "basin-legend";
  legend.setAttribute("aria-label", "What the map shows");

  const show = (next: FoundMap | null) => {
    found = next;
    fill(legend, next?.map ?? null);
    for (const follow of [...followers]) follow(found);
  };
  const button = jobButton<FoundMap>({
    label: "Map the basins: which start goes where",
    start(progress) {
      const asked = question;
      if (!asked) throw new Error("nothing has been asked yet");
      const {result, cancel} = job("basins", asked.source, asked.input, progress);
      return {result: result.then((map) => ({name: asked.name, map})), cancel};
    },
    done: show
  });
  const root = document.createElement("div");
  root.className = "basin-mapper";
  root.append(button, legend);
  fill(legend, null);

  return Object.assign(root, {
    ask(next: BasinQuestion): void {
      if (next.name === question?.name) return;
      question = next;
      button.end();
      if (found !== null) show(null);
    },
    /** In a cell, the map that was found last, anew at each change, or null. */
    follow: (): FoundMap | null =>
      Generators.observe<FoundMap | null>((change) => {
        change(found);
        followers.add(change);
        return () => void followers.delete(change);
      }) as never
  });
}

/** The endings in words, with their look and their share of the starts. */
function fill(legend: HTMLElement, map: Basins | null): void {
  legend.hidden = map === null;
  if (map === null) {
    legend.replaceChildren();
    return;
  }
  const looks = looksOf(map);
  const items = looks.slice(0, LISTED).map((look) => {
    const item = document.createElement("li");
    const letter = look.letter === "" ? "" : `${look.letter}: `;
    item.append(swatch(look, map.box.length === 2), `${letter}${look.words}, ${percent(look.share)}`);
    return item;
  });
  if (looks.length > LISTED) {
    const rest = document.createElement("li");
    rest.textContent = `and ${looks.length - LISTED} more: the table has them all`;
    items.push(rest);
  }
  legend.replaceChildren(...items);
}

const CELLS = 12;

/** A piece of the map; in one variable, of its lane. */
function swatch({color, pattern}: Look, patterned: boolean): SVGElement {
  const cells = Array.from({length: CELLS * CELLS}, (_, n) => [n % CELLS, Math.floor(n / CELLS)] as const);
  const inked = patterned ? cells.filter(([i, j]) => isInked(pattern, i, CELLS - j)) : [];
  const ink = inked.map(([i, j]) => `M${i} ${j}h1v1h-1z`).join("");
  const root = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  root.setAttribute("viewBox", `0 0 ${CELLS} ${CELLS}`);
  root.setAttribute("aria-hidden", "true");
  root.style.color = `var(--${color.slice(1)})`;
  root.innerHTML = `<rect width="${CELLS}" height="${CELLS}"/><path d="${ink}"/>`;
  return root;
}
