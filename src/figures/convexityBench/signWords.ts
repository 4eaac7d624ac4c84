import type {Break} from "../../numerics/calculus/breaks.js";
import type {CurvatureSign} from "../../numerics/calculus/curvatureSign.js";
import type {SignChart, Stretch} from "../../numerics/calculus/signChart.js";
import {num} from "../words.js";
import type {Frame} from "./frame.js";
import {MOST_NAMED, trueBreaks} from "./strip.js";
import {absenceAt, absent, type Subject} from "./subjects.js";

/** Where f has no value, what the strip says of f″, and of each kink, jump and hole. */
export const signWords = (subject: Subject, chart: SignChart, frame: Frame): string[] => [
  ...domainWords(subject, chart, frame),
  ...stretchWords(chart, frame),
  ...breakWords(subject, chart, frame)
];

const listed = (list: readonly string[]): string =>
  list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} and ${list[list.length - 1]}`;

/** “from 0 to 1 and from 2 to 3”, or how many there are. */
const where = (stretches: readonly Stretch[], frame: Frame): string =>
  stretches.length > 2
    ? `on ${stretches.length} stretches`
    : listed(stretches.map(({from, to}) => `from ${frame.x(from)} to ${frame.x(to)}`));

function domainWords(subject: Subject, {stretches}: SignChart, frame: Frame): string[] {
  const none = stretches.filter(({sign}) => sign === "no value");
  if (none.length === 0) return [];
  const place = none.length === stretches.length ? "anywhere in this window" : where(none, frame);
  const absence = absenceAt(subject, (none[0].from + none[0].to) / 2);
  return [
    absence
      ? `${absent({...absence, reason: absence.reason.replace(/; got .*$/, "")}, place)}.`
      : `f has no value ${place}.`
  ];
}

function stretchWords({stretches, zeros, breaks}: SignChart, frame: Frame): string[] {
  const known = stretches.filter(({sign}) => sign !== "no value");
  if (known.length === 0) return [];
  if (stretches.length > MOST_NAMED)
    return [`f″ changes its sign too often for the strip: ${stretches.length - 1} times, or more between the samples.`];
  const of = (sign: CurvatureSign) => known.filter((each) => each.sign === sign);
  const [up, down, flat, none] = [of("positive"), of("negative"), of("zero"), of("no second derivative")];
  const places = zeros.length > 3 ? `${zeros.length} points` : `x = ${listed(zeros.map(frame.x))}`;
  const but = zeros.length > 0 ? ` but at ${places}, where it is 0` : "";
  const everywhere = known.length < stretches.length ? "wherever f has a value" : "throughout the window";
  const warning = `a chord inside such a stretch runs below the curve${breaks.length > 0 ? ", unless it crosses a kink or a jump" : ""}`;
  if (up.length === known.length) return [`f″ > 0 ${everywhere}${but}.`];
  if (down.length === known.length) return [`f″ < 0 ${everywhere}${but}: ${warning}.`];
  if (flat.length === known.length) return [`f″ = 0 ${breaks.length > 0 ? "wherever it exists" : everywhere}.`];
  const clauses = [
    ...(down.length > 0 ? [`f″ < 0 ${where(down, frame)}`] : []),
    ...(flat.length > 0 ? [`f″ = 0 to rounding ${where(flat, frame)}`] : []),
    ...(none.length > 0 ? [`f″ does not exist ${where(none, frame)}`] : []),
    ...(up.length > 0 ? ["f″ > 0 elsewhere"] : [])
  ];
  return [`${listed(clauses)}${but}${down.length > 0 ? `: where f″ < 0, ${warning}` : ""}.`];
}

function breakWords(subject: Subject, chart: SignChart, frame: Frame): string[] {
  const breaks = trueBreaks(chart);
  if (breaks.length > 3) return [`f has ${breaks.length} kinks, jumps or holes in the window.`];
  const jumps = breaks.filter(({kind}) => kind === "jump").map(({at}) => frame.x(at));
  return [
    ...(jumps.length > 0 ? [`f jumps, or has a pole, at x = ${listed(jumps)}.`] : []),
    ...breaks.filter(({kind}) => kind !== "jump").map((each) => breakWord(subject, each, frame))
  ];
}

function breakWord(subject: Subject, {at, kind, before, after}: Break, frame: Frame): string {
  const place = `x = ${frame.x(at)}`;
  if (kind === "hole")
    return `${absent(absenceAt(subject, at) ?? {overflow: false, reason: "a hole"}, `at ${place}`)}.`;
  if (Number.isNaN(before) || Number.isNaN(after))
    return `At ${place} the slope grows beyond all bounds, and f″ does not exist.`;
  const rise = after - before;
  if (Math.abs(rise) <= 1e-6 * Math.max(Math.abs(before), Math.abs(after)) || rise === 0)
    return `f″ does not exist at ${place}, though the slope does not leap there.`;
  const turn = `At the kink ${place} the slope ${rise > 0 ? "rises" : "falls"} from ${num(before)} to ${num(after)} and f″ does not exist`;
  return rise > 0
    ? `${turn}: f bends upward there, which the sign of f″ cannot show.`
    : `${turn}: a short chord across it runs below the curve, though f″ sees nothing.`;
}
