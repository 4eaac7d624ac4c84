import type {Mark} from "../types.js";
import type {Frame} from "./frame.js";
import type {BoundVerdict, Layer, Look} from "./look.js";
import type {Largest, Survey} from "./survey.js";

/** How each verdict on equation 3 looks. */
export const boundLooks: Readonly<
  Record<BoundVerdict, {readonly color: string; readonly dash: NonNullable<Mark["line"]>["dash"]}>
> = {
  holds: {color: "@good", dash: "solid"},
  violated: {color: "@bad", dash: "dot"},
  tight: {color: "@soft", dash: "solid"},
  "one point": {color: "@soft", dash: "solid"}
};

/** Along how many points the parabola is drawn. */
const POINTS = 160;

/** The tangent at x, and the parabola of equation 3 with its difference from f at y. */
export function boundMarks(
  {subject: {window}}: Survey,
  {scene, bound}: Look,
  frame: Frame,
  layers: readonly Layer[]
): Mark[] {
  if (bound.status === "missing") return [];
  const {x, y, m} = scene;
  const {slope, fx, sides, verdict} = bound;
  const [from, to] = window;
  const line = (at: number) => fx + slope * (at - x);
  const across = Array.from({length: POINTS + 1}, (_, k) => from + ((to - from) * k) / POINTS);
  const marks: Mark[] = [];
  if (layers.includes("tangent"))
    marks.push({
      name: "tangent",
      mode: "lines",
      ...frame.curve([from, to], [line(from), line(to)]),
      line: {color: "@grad", width: 2, dash: "dash"}
    });
  if (layers.includes("bound")) {
    const parabola = across.map((at) => line(at) + (m / 2) * (at - x) ** 2);
    const [u, f, right] = [frame.across(y), frame.hold(sides.value), frame.hold(sides.bound)];
    const {color, dash} = boundLooks[verdict];
    marks.push(
      {
        name: "bound",
        mode: "lines",
        ...frame.curve(across, parabola),
        line: {color: "@model", width: 2, dash: "dashdot"}
      },
      {name: "bound", mode: "lines", x: [u, u], y: [f, right], line: {color, dash, width: 3}},
      {name: "bound", mode: "markers", x: [u], y: [right], marker: {color: "@model", size: 10, symbol: "triangle-up"}}
    );
  }
  return marks;
}

/** Where the largest m was met: a mark on the graph. */
export function largestMark(survey: Survey, {at}: Largest, frame: Frame, valueAt: (x: number) => number): Mark {
  const inside = at.filter((x) => x >= survey.subject.window[0] && x <= survey.subject.window[1]);
  return {
    name: "largest",
    mode: "markers",
    x: inside.map(frame.across),
    y: inside.map((x) => frame.hold(valueAt(x))),
    marker: {color: "@model", size: 11, symbol: "diamond"}
  };
}
