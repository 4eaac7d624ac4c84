import {reducedMotion} from "../theme.js";
import type {Binding} from "./bind.js";
import {upTo} from "./scale.js";
import {slider} from "./slider.js";

/**
 * Restart, back, play or pause, step: what every iteration has. Playing moves k, and k alone, so the picture at a given
 * k never depends on time. Where the reader asked for less motion, Play goes to the end at once.
 */
export function player({
  step,
  last,
  rate = 8,
  label = "Iteration k",
  invalidation
}: {
  /** The iteration shown, k. */
  readonly step: Binding<number>;
  /** The last iteration there is; a function where it depends on the run, whose change `pull` tells. */
  readonly last: number | (() => number);
  /** Iterations a second while playing. */
  readonly rate?: number;
  /** What the slider moves; defaults to “Iteration k”. */
  readonly label?: string;
  readonly invalidation: Promise<unknown>;
}): HTMLElement & {pull(): void} {
  const root = document.createElement("div");
  root.className = "player";
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", "Playback");
  let frame = 0;
  let began = 0;
  let from = 0;

  const end = typeof last === "number" ? () => last : last;
  const go = (k: number) => step.set(Math.min(end(), Math.max(0, Math.round(k))));
  const pause = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    name();
  };
  const tick = (time: number) => {
    began ||= time;
    const k = from + Math.floor(((time - began) / 1000) * rate);
    if (k !== step.get()) go(k);
    if (k >= end()) pause();
    else frame = requestAnimationFrame(tick);
  };
  const play = () => {
    if (frame) return pause();
    if (step.get() >= end()) go(0);
    if (reducedMotion()) return go(end());
    from = step.get();
    began = 0;
    frame = requestAnimationFrame(tick);
    name();
  };
  const button = (label: string, action: () => void) => {
    const node = root.appendChild(document.createElement("button"));
    node.type = "button";
    node.textContent = label;
    node.addEventListener("click", action);
    return node;
  };
  const by = (change: number) => () => {
    pause();
    go(step.get() + change);
  };
  button("Restart", () => {
    pause();
    go(0);
  });
  button("Back", by(-1));
  const toggle = button("Play", play);
  button("Step", by(1));
  const name = () => (toggle.textContent = frame ? "Pause" : "Play");
  const track = slider({
    label,
    value: {
      get: step.get,
      set(k) {
        pause();
        go(k);
      }
    },
    scale: upTo(end)
  });
  root.append(track);
  document.addEventListener("visibilitychange", pause);
  void invalidation.then(() => {
    pause();
    document.removeEventListener("visibilitychange", pause);
  });
  return Object.assign(root, {pull: track.pull});
}
