import {norm} from "../numerics/linalg/vector.js";
import {energy} from "./modeLab/energy.js";
import {multipliers, strip, stripHandles} from "./modeLab/lanes.js";
import {AXES, type Frame, frame, type Layer} from "./modeLab/layout.js";
import {type ModeSet, type Plane, ranked, toPicture} from "./modeLab/spectrum.js";
import {traces} from "./modeLab/traces.js";
import type {Track} from "./modeLab/track.js";
import {inX, inZ, land, trail} from "./modeLab/valley.js";
import {sentence} from "./modeLab/words.js";
import {remembered} from "./shared/memo.js";
import type {Handle, Live, Mark, Table} from "./types.js";

export {markerOf} from "./modeLab/lanes.js";
export {modeSet, planeOf, ranked} from "./modeLab/spectrum.js";
export {MOST_ITERATED, track} from "./modeLab/track.js";

/** The costly picture of the mode lab: frames, axes, titles. Equal input gives the same object. */
export const base = remembered(frame);

/** What the light layer is told beside the run. */
export interface LiveOptions {
  readonly k: number;
  readonly layers: readonly Layer[];
  readonly plane: Plane;
  /** Half the width of the two path views, as in the costly picture. */
  readonly window: Frame["window"];
  readonly narrow: boolean;
  /** Whether the named step size does not exist for this spectrum; the run then stands still. */
  readonly missing?: boolean;
}

/** Everything that moves: the land, the run up to step k in all views that are open, the handles, the sentence. */
export function live(set: ModeSet, run: Track, {k, layers, plane, window, narrow, missing = false}: LiveOptions): Live {
  const has = (layer: Layer) => layers.includes(layer);
  const alone = !narrow && has("path") !== has("modes");
  const overlay: Mark[] = [];
  const step = Number((window / 50).toPrecision(1));
  const [p, q] = plane.pair.map((id) => set.modes[id]);
  const [p0, q0] = plane.pair.map((id) => ranked("z", set.ranks[id]));
  const handles: Handle[] = [];
  if (has("path")) {
    const ground = inX(plane, window, alone);
    overlay.push(...land(set, plane, ground), ...trail(set, plane, run, k, ground));
    handles.push({id: "start", label: "Start", at: toPicture(plane, p, q), step, ...AXES.path});
  }
  if (has("modes")) {
    const ground = inZ(window, alone);
    overlay.push(...land(set, plane, ground), ...trail(set, plane, run, k, ground));
    handles.push({
      id: "modes",
      label: `Start along the eigenvectors, ${p0} and ${q0}`,
      at: [p, q],
      step,
      ...AXES.modes
    });
  }
  overlay.push(...strip(set, run, narrow, has("multipliers")));
  handles.push(...stripHandles(set, run.modes.stepSize));
  if (has("multipliers")) overlay.push(...multipliers(set, run));
  if (has("traces")) overlay.push(...traces(set, run, k, window));
  if (has("energy")) overlay.push(...energy(set, run, k));
  return {overlay, handles, sentence: sentence(set, run, k, missing), table: table(set, run)};
}

/** A row for every step of the picture, made when somebody asks. */
function table(set: ModeSet, run: Track): Table {
  const names = set.ranks.map((rank) => ranked("z", rank));
  const columns = [
    "k",
    ...names.map((name) => `${name} in exact arithmetic`),
    ...names.map((name) => `${name} as iterated`),
    ...set.ranks.map((rank) => `½${ranked("λ", rank)}${ranked("z", rank)}²`),
    "distance as iterated"
  ];
  let rows: Table["rows"] | undefined;
  const told = (value: number) => (Number.isFinite(value) ? value : "beyond a double");
  return {
    columns,
    get rows() {
      rows ??= run.steps.map((k, j) => {
        const iterated = run.run[j];
        const gone = run.overflow !== null && k >= run.overflow ? "beyond a double" : "not iterated";
        return [
          k,
          ...run.exact[j].map(told),
          ...set.values.map((_, id) => (iterated ? told(iterated[id]) : gone)),
          ...run.modes.energies(k).map(told),
          iterated ? told(norm(iterated)) : gone
        ];
      });
      return rows;
    }
  };
}
