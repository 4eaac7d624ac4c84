import {grasped, held, type MapSubject, mapSubject, mapWindow} from "../../figures/hessianMap.js";
import type {Vector} from "../../numerics/types.js";
import {hessianOf} from "../course.js";
import type {Moves} from "../handles.js";
import {readOwn} from "../ownFunction.js";
import {get, set} from "../state.js";
import type {Taking} from "./takeHessian.js";

/** The function of the map as the state has it now; null where it is a text of the reader’s own that cannot be read. */
async function subjectNow(): Promise<MapSubject | null> {
  const [id, eigen, half] = [get("hmF"), hessianOf(get("H")), get("hmW")];
  if (id !== "own") return mapSubject(id, eigen, null, half);
  const found = await readOwn("f", get("f"));
  return found.status === "ok" ? mapSubject(id, eigen, found, half) : null;
}

const windowNow = () => mapWindow(get("hmF"), get("hmW"));

/** Where the probe stands now: inside the window. */
export const probeNow = (): Vector => held(windowNow(), get("hmX"));

/** Moves the probe to where a hand means it. */
export const moveProbe = (to: Vector): void => set("hmX", grasped(windowNow(), to));

/** Where the map’s Hessian is taken from. */
export const mapTaking: Taking = {
  async objective() {
    const subject = await subjectNow();
    return subject?.id === "quadratic"
      ? "It is the course’s H already: on the bowl every point has it."
      : (subject?.objective ?? null);
  },
  at: probeNow,
  keys: ["hmF", "hmX", "hmW", "f"]
};

/** What the handle of the probe does. */
export const hessianMapMoves: Moves = {probe: moveProbe};
