import {num} from "../words.js";
import {apart, type Frame} from "./frame.js";
import type {Look, Scene} from "./look.js";
import {signWords} from "./signWords.js";
import {absent} from "./subjects.js";
import type {Largest, Survey} from "./survey.js";

/** What the picture shows now: the chord with both sides of equation 1, the strip, and the layers that are open. */
export function sentence(survey: Survey, look: Look, frame: Frame, largest: Largest | null): string {
  const {subject, chart} = survey;
  const {layers} = look.scene;
  const [from, to] = subject.window.map(frame.x);
  return [
    `f(x) = ${subject.formula} on [${from}, ${to}].`,
    ...(layers.includes("chord") ? chordWords(look, frame) : []),
    ...offside(survey, look.scene),
    ...signWords(subject, chart, frame),
    ...(layers.includes("tangent") ? tangentWords(look) : []),
    ...(layers.includes("epigraph")
      ? ["The shaded epigraph, everything on or above the graph, is a convex set exactly if f is convex."]
      : []),
    ...(layers.includes("bound") ? boundWords(look) : []),
    ...(layers.includes("bound") && largest ? largestWords(survey, largest, frame) : [])
  ].join(" ");
}

function chordWords({scene: {x, t}, chord}: Look, frame: Frame): string[] {
  if (chord.status === "missing") {
    const {name, at, absence} = chord;
    const start = absent(absence, `at ${name} = ${frame.x(at)}`);
    if (absence.overflow) return [`${start}, so there is no chord to look at.`];
    return name.startsWith("t")
      ? [`${start}: between x and y its domain has a gap, and (1) asks for a domain without any.`]
      : [`${start}, so no chord ends there: (1) speaks of points of the domain.`];
  }
  const {verdict, sides, above} = chord;
  const both = num(sides.value);
  if (verdict === "one point")
    return [`x = y = ${frame.x(x)}: there is no chord, and both sides of (1) are ${both} for every t.`];
  if (verdict === "at an end")
    return [`With t = ${t} the point is ${t === 1 ? "x" : "y"} itself and both sides of (1) are ${both}, whatever f.`];
  const place = `At t = ${num(t, 4)} the point tx + (1 − t)y is ${frame.x(sides.point[0])}:`;
  if (verdict === "equal")
    return [
      `${place} curve and chord are both at ${both} to rounding, a gap of 0. A violation counts only beyond 8·eps·max|f|, so this is none; an affine f gives it for every chord.`
    ];
  const [curve, line] = apart(sides.value, sides.chord);
  if (verdict === "violated")
    return [
      `${place} the curve is at ${curve}, the chord at ${line}, ${num(-sides.gap)} below it. (1) is violated, and this one chord proves that f is not convex on any interval that holds x and y.`
    ];
  const elsewhere = above.some(Boolean)
    ? "; for other t, where it is shaded, the chord runs below the curve and (1) is violated"
    : "";
  return [
    `${place} the curve is at ${curve}, the chord at ${line}, so (1) holds there with a gap of ${num(sides.gap)}${elsewhere}.`
  ];
}

/** What lies outside the picture. */
function offside({subject: {window}}: Survey, {x, y}: Scene): string[] {
  const out = [...(outside(x, window) ? ["x"] : []), ...(outside(y, window) && y !== x ? ["y"] : [])];
  return out.length === 0 ? [] : [`${out.join(" and ")} ${out.length > 1 ? "lie" : "lies"} outside the window.`];
}

const outside = (at: number, [from, to]: readonly [number, number]) => at < from || at > to;

function tangentWords({bound}: Look): string[] {
  if (bound.status === "missing") return [`There is no tangent to draw: ${bound.reason}.`];
  const {slope, kink, verdict, tangent} = bound;
  const start = kink
    ? `x is a kink without a tangent; the line drawn has slope ${num(slope)}, one of many.`
    : `The tangent at x has slope ${num(slope)};`;
  if (verdict === "one point") return [kink ? start : `The tangent at x has slope ${num(slope)}.`];
  const {difference, tolerance} = tangent;
  const size = num(Math.abs(difference));
  const place =
    difference > tolerance
      ? `${size} above it`
      : difference < -tolerance
        ? `${size} below it${kink ? "" : ", so f is not convex"}`
        : "on it, to rounding";
  return [`${start} ${kink ? "At" : "at"} y f is ${place}.`];
}

function boundWords({scene: {m}, bound}: Look): string[] {
  if (bound.status === "missing") return [`(3) has nothing to compare: ${bound.reason}.`];
  const {verdict, sides} = bound;
  const start = `(3) with m = ${num(m)}:`;
  if (verdict === "one point") return [`${start} with x = y both sides are f(x) = ${num(sides.value)}.`];
  if (verdict === "tight")
    return [`${start} f(y) and the right side are both ${num(sides.value)} to rounding: the bound is tight.`];
  const [left, right] = apart(sides.value, sides.bound);
  const both = `${start} f(y) = ${left}, the right side is ${right}:`;
  return verdict === "holds"
    ? [`${both} it holds here with ${num(sides.difference)} to spare.`]
    : [`${both} it is violated by ${num(-sides.difference)}, so m is too large for f on this window.`];
}

function largestWords({chart, subject}: Survey, {m, at}: Largest, frame: Frame): string[] {
  if (!Number.isFinite(m)) return ["No m can be looked for: f has no second derivative at any point that was asked."];
  if (chart.breaks.some(({kind, before, after}) => kind === "kink" && after < before))
    return ["At a kink where the slope falls no m will do, however negative."];
  if (chart.breaks.some(({kind}) => kind === "jump"))
    return ["Across a jump or a pole no m will do, however negative."];
  const place = at.length === 2 ? `by the pair ${at.map(frame.x).join(", ")}` : `at x = ${at.map(frame.x).join("")}`;
  if (m > 0)
    return [
      `The largest m found for this window is ${num(m)}, met ${place}; sampling gives an upper bound of the best m, for it can only overlook smaller curvatures.`
    ];
  const exact = subject.id !== "own" && subject.id !== "exp"; // where f″ = 0 is no rounding and no underflow
  const none = exact
    ? "no m > 0 is left, f is not strongly convex here"
    : "no m > 0 is left that a computer’s numbers hold";
  const verdict = m === 0 ? none : "f is not even convex here";
  const less = chart.stretches.some(({sign}) => sign === "no value") || subject.id === "own" ? " or less" : "";
  return [`The least curvature found in this window is ${num(m)}${m < 0 ? less : ""}, met ${place}: ${verdict}.`];
}
