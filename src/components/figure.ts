import {type Asked, GUESS, withhold} from "../figures/shared/predict.js";
import type {Live, Picture} from "../figures/types.js";
import {copyLink, saveCsv, saveImage} from "./downloads.js";
import type {Moves} from "./handles.js";
import type {Name} from "./keys.js";
import {plotly} from "./plotly.js";
import {guessAt} from "./predict.js";
import {reset} from "./state.js";
import {table} from "./table.js";
import {print} from "./write.js";

/** What a figure shows now. */
export interface Scene {
  readonly picture: Picture;
  /** Stands in for a 3-D picture where there is no WebGL. */
  readonly flat?: Picture;
  /** Makes what moves. It is called when the figure is seen, and where it is not, once the hand rests. */
  readonly live: () => Live;
  /** What each handle moves, by its id. */
  readonly on?: Moves;
  /** The question that the figure asks now (`followAsked`): until it is answered the outcome is held back. */
  readonly asked?: Asked | null;
}

/** How long the hand must rest, in ms, before a figure out of sight follows it. */
const REST = 200;

export interface FigureOptions {
  /** The id of its `::: figure` block. */
  readonly id: string;
  /** The keys of the state that Reset puts back. */
  readonly keys: readonly Name[];
  /** The cell's own `invalidation`: what ends the figure. */
  readonly invalidation: Promise<unknown>;
}

/** The frame every figure stands in: the plot with its handles, the live sentence, the toolbar, the table. */
export function figure({id, keys, invalidation}: FigureOptions) {
  const element = document.createElement("div");
  element.className = "stage";
  element.dataset.figure = id;
  const whole = () => element.closest("figure") ?? element;
  let wanted: Scene | undefined; // what is to be shown, until the figure follows
  let shown: {readonly picture: Picture; readonly flat?: Picture; readonly live: Live; readonly on?: Moves} | undefined;
  let rest = 0;

  const plot = plotly({invalidation, label: () => shown?.live.sentence ?? ""});
  const notice = text("p", "notice");
  notice.setAttribute("role", "status");
  const sentence = text("p", "sentence");
  const spoken = text("p", "visually-hidden");
  spoken.setAttribute("aria-live", "polite");
  const numbers = table(`${id}-table`);
  let quiet = 0;

  /** The eye gets every change; the ear gets the last one, half a second later, of the figures in sight. */
  function tell(words: string): void {
    if (sentence.textContent === words) return;
    print(sentence, words);
    clearTimeout(quiet);
    if (plot.inSight()) quiet = window.setTimeout(() => (spoken.textContent = words), 500);
  }

  function say(words: string, action?: readonly [string, () => void]): void {
    notice.replaceChildren(words);
    if (action) notice.append(" ", button(action[0], action[1]));
    notice.hidden = words === "";
  }

  plot.addEventListener("lost", () =>
    say(
      "The drawing library could not be loaded, so this figure is a still picture for now; the text and the numbers below stay alive.",
      [
        "Retry",
        () => {
          say("");
          plot.retry();
        }
      ]
    )
  );

  const toolbar = text("div", "toolbar");
  toolbar.setAttribute("role", "group");
  toolbar.setAttribute("aria-label", "This figure");
  const tableButton = button("Table", () => {
    tableButton.setAttribute("aria-expanded", `${numbers.toggle(shown?.live.table)}`);
  });
  tableButton.setAttribute("aria-expanded", "false");
  tableButton.setAttribute("aria-controls", numbers.element.id);
  toolbar.append(
    button("Reset", () => reset(keys)),
    button("Copy link", () => copyLink(id, say)),
    button("PNG", () => saveImage(plot, id, "png", say)),
    button("SVG", () => saveImage(plot, id, "svg", say)),
    button("CSV", () => shown && saveCsv(shown.live.table, id)),
    tableButton
  );
  if (document.fullscreenEnabled)
    toolbar.append(
      button("Full screen", () =>
        document.fullscreenElement ? document.exitFullscreen() : whole().requestFullscreen()
      )
    );
  say("");
  element.append(notice, plot, sentence, spoken, toolbar, numbers.element);

  /** Brings the figure up to what is wanted of it. */
  function follow(): void {
    clearTimeout(rest);
    if (!wanted) return;
    const {picture, flat, live: make, on, asked = null} = wanted;
    wanted = undefined;
    const live = withhold(make(), asked);
    if (!shown) whole().classList.add("told"); // a rule about what stands in the sentence would restyle the figure at each word
    shown = {picture, flat, live, on};
    const moves = asked ? {...on, [GUESS]: (to: readonly [number, number]) => guessAt(id, to)} : on;
    plot.show({picture, flat, overlay: live.overlay, handles: live.handles, on: moves});
    tell(live.sentence);
    numbers.update(live.table);
    if (plot.flat()) say("This browser draws no WebGL: the flat counterpart of the surface is shown.");
  }
  plot.addEventListener("sight", follow);
  toolbar.addEventListener("click", follow, {capture: true});
  void invalidation.then(() => clearTimeout(rest));

  return Object.assign(element, {
    plot,
    /** Shows a scene. Framework calls this from a cell that displays nothing: the element itself never moves. */
    show(scene: Scene): void {
      wanted = scene;
      clearTimeout(rest);
      if (!shown || plot.inSight()) follow();
      else rest = window.setTimeout(follow, REST);
    },
    /** The scene as plain data: what a test compares, and a still records. */
    scene() {
      follow();
      return shown;
    }
  });
}

function text(tag: string, className: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  return node;
}

function button(label: string, action: () => unknown): HTMLButtonElement {
  const node = document.createElement("button");
  node.type = "button";
  node.textContent = label;
  node.addEventListener("click", () => void action());
  return node;
}
