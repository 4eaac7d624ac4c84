import {random} from "../../numerics/random.js";
import {polynomialFeatures, withNoisyCopy} from "../../numerics/regression/features.js";
import {noisySine} from "../../numerics/regression/noisySine.js";
import type {Matrix, Vector} from "../../numerics/types.js";
import {power} from "../shared/ticks.js";

/** Which data: Longley’s, or points of the reader’s own under one of two feature recipes. */
export type RidgeData = "longley" | "copy" | "powers";

/** Longley’s data as their loader gives them. */
export interface Longley {
  readonly columns: readonly string[];
  /** One year each: the response, in thousands of people, then the predictors, the year last. */
  readonly rows: Matrix;
  /** What NIST certifies for least squares: the intercept, then one coefficient a predictor. */
  readonly certified: Vector;
}

/** What the reader has chosen. */
export interface RidgeSettings {
  readonly data: RidgeData;
  /** The year that is left out; 0 for none. */
  readonly out: number;
  /** t₁, y₁, t₂, y₂, …: points that were dragged; empty while they are drawn from the seed. */
  readonly points: Vector;
  /** How many points are drawn. */
  readonly count: number;
  /** The standard deviation of what the copy of t differs from t by. */
  readonly noise: number;
  readonly degree: number;
  readonly seed: number;
}

/** A regression problem, with the names of its columns. */
export interface Design {
  readonly data: RidgeData;
  /** Without a column of ones. */
  readonly X: Matrix;
  readonly y: Vector;
  /** In a sentence: “the national product”. */
  readonly names: readonly string[];
  /** In the picture: “GNP”. */
  readonly labels: readonly string[];
  /** Where the points stand; null for Longley’s. */
  readonly t: Vector | null;
  /** The year that is left out; 0 for none. */
  readonly out: number;
  /** The recipe in words: “t and a copy of it with noise 0.01”. */
  readonly recipe: string;
}

const WORDS: Readonly<Record<string, readonly [label: string, name: string]>> = {
  price_deflator: ["prices", "the price index"],
  gnp: ["GNP", "the national product"],
  unemployed: ["unemployed", "unemployment"],
  armed_forces: ["armed forces", "the armed forces"],
  population: ["population", "the population"],
  year: ["year", "the year"]
};

/** The deviation of the points’ noise. */
const SPREAD = 0.25;
/** Sets the noise of the copy apart from that of the points: dragging a point must not draw the copy anew. */
const OTHER_STREAM = 1_000_000_000;

/** The regression problem that the settings stand for. */
export function ridgeDesign(longley: Longley, settings: RidgeSettings): Design {
  return settings.data === "longley" ? longleyDesign(longley, settings.out) : ownDesign(settings);
}

/** The years, one left out or none; the response in millions of people. */
export function longleyDesign({columns, rows}: Longley, out: number): Design {
  const kept = rows.filter((row) => row[row.length - 1] !== out);
  const words = columns.slice(1).map((column) => WORDS[column] ?? [column, column]);
  return {
    data: "longley",
    X: kept.map((row) => row.slice(1)),
    y: kept.map(([employed]) => employed / 1000),
    names: words.map(([, name]) => name),
    labels: words.map(([label]) => label),
    t: null,
    out: kept.length < rows.length ? out : 0,
    recipe: ""
  };
}

function ownDesign({data, points, count, noise, degree, seed}: RidgeSettings): Design {
  const {t, y} = ownPoints(points, count, seed);
  if (data === "copy") {
    return {
      data,
      X: withNoisyCopy(
        t.map((ti) => [ti]),
        0,
        noise,
        random(seed + OTHER_STREAM)
      ),
      y,
      names: ["t", "its copy"],
      labels: ["t", "copy"],
      t,
      out: 0,
      recipe: noise === 0 ? "t and an exact copy of it" : `t and a copy of it with noise ${noise}`
    };
  }
  const powers = Array.from({length: degree}, (_, k) => (k === 0 ? "t" : power(k + 1).replace("10", "t")));
  return {
    data,
    X: polynomialFeatures(t, degree),
    y,
    names: powers,
    labels: powers,
    t,
    out: 0,
    recipe: degree === 1 ? "t alone" : `the powers of t up to ${powers[degree - 1]}`
  };
}

/** The reader’s own points, or those that the seed draws, to three digits. */
export function ownPoints(points: Vector, count: number, seed: number): {t: Vector; y: Vector} {
  if (points.length > 0) return {t: points.filter((_, i) => i % 2 === 0), y: points.filter((_, i) => i % 2 === 1)};
  const {t, y} = noisySine(count, SPREAD, random(seed));
  const short = (value: number) => Number(value.toPrecision(3));
  return {t: t.map(short), y: y.map(short)};
}

/** What the recipe makes of other places t; the copy is taken without its noise. */
export function featuresAt({data, X}: Design, t: Vector): Matrix {
  return data === "copy" ? t.map((ti) => [ti, ti]) : polynomialFeatures(t, X[0].length);
}

/** The columns that are constant: nothing is left of them once they are centred. */
export const constantColumns = ({X}: Design): number[] =>
  X[0].map((_, j) => j).filter((j) => X.every((row) => row[j] === X[0][j]));
