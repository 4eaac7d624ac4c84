import type {Layer} from "./hessianMap/layers.js";
import {circle, lensMarks} from "./hessianMap/lens.js";
import type {Probe} from "./hessianMap/probe.js";
import {readoutMarks} from "./hessianMap/readout.js";
import type {MapSubject} from "./hessianMap/subject.js";
import {table} from "./hessianMap/table.js";
import {sentence} from "./hessianMap/words.js";
import type {Handle, Live, Mark} from "./types.js";
import {point} from "./words.js";

export {hessianMapBase} from "./hessianMap/base.js";
export {type Layer, layerTitles} from "./hessianMap/layers.js";
export {hessianMapPresets} from "./hessianMap/presets.js";
export {type Probe, probe, takeable} from "./hessianMap/probe.js";
export {
  type Eigen,
  grasped,
  held,
  type MapId,
  type MapSubject,
  mapOpenings,
  mapSubject,
  mapTitles,
  mapWindow
} from "./hessianMap/subject.js";
export {terrainOf} from "./hessianMap/terrain.js";

/**
 * What moves: the probe with its circle on the map, the close-up of the circle, the numbers of H, the words.
 *
 * @param subject - f
 * @param seen - what `probe` measured on it
 */
export function hessianMapLive(subject: MapSubject, seen: Probe, {layer}: {layer: Layer}): Live {
  const {x, radius} = seen;
  const {x: across} = subject.window;
  const ring = circle(radius);
  const handle: Handle = {
    id: "probe",
    label: "Probe",
    at: [x[0], x[1]],
    step: across[1] - across[0] > 6 ? 0.1 : 0.05,
    value: point(x),
    color: "@model"
  };
  const onMap: Mark[] = [
    {
      mode: "lines",
      x: ring.x.map((dx) => x[0] + dx),
      y: ring.y.map((dy) => x[1] + dy),
      line: {color: "@ink", width: 1.75}
    },
    {mode: "markers", x: [x[0]], y: [x[1]], marker: {color: "@model", size: 11}} // in a download there is no handle
  ];
  return {
    overlay: [...onMap, ...lensMarks(subject, seen), ...readoutMarks(seen)],
    handles: [handle],
    sentence: sentence(subject, seen, layer),
    table: table(subject, seen)
  };
}
