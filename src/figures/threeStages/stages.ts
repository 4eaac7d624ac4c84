import type {Vector} from "../../numerics/types.js";
import {modeToken} from "../theme.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {PLANE} from "./frame.js";

/** H by its eigenvalues and the angle of the first one’s axis, and how far through the three stages it is applied. */
export interface StagesSubject {
  /** Ascending. */
  readonly values: Vector;
  /** θ, the angle of v₁ in radians; v₂ is a quarter turn further on. */
  readonly angle: number;
  /** From 0 (nothing done) to 3 (all done): Qᵀ until 1, Λ until 2, Q until 3. */
  readonly stage: number;
  /** The vector that is followed. */
  readonly x: Vector;
}

/** Lengths after Λ are drawn in units of the largest eigenvalue in size; of 1 where all are 0. */
export const unitOf = ({values}: StagesSubject): number => Math.max(...values.map(Math.abs)) || 1;

/** Where a point is at a stage: turned back by θ, stretched along the axes, turned forth. Continuous in the stage. */
export function carried(subject: StagesSubject, [x, y]: Vector): readonly [number, number] {
  const {values, angle, stage} = subject;
  const [back, stretch, forth] = [0, 1, 2].map((from) => Math.min(1, Math.max(0, stage - from)));
  const [p, q] = turned(-back * angle, x, y);
  const factor = (value: number) => 1 - stretch + (stretch * value) / unitOf(subject);
  return turned(forth * angle, p * factor(values[0]), q * factor(values[1]));
}

const turned = (angle: number, x: number, y: number): [number, number] => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle)
];

const STEPS = [-1, -0.5, 0, 0.5, 1];
const AROUND = Array.from({length: 65}, (_, i) => (2 * Math.PI * i) / 64);
/** A letter without a symmetry, so that a flip shows. */
const LETTER: readonly Vector[] = [
  [0.15, 0.1],
  [0.15, 0.7],
  [0.55, 0.7],
  [0.55, 0.58],
  [0.28, 0.58],
  [0.28, 0.46],
  [0.45, 0.46],
  [0.45, 0.34],
  [0.28, 0.34],
  [0.28, 0.1],
  [0.15, 0.1]
];

/** The grid, the unit circle, a letter, the eigenvectors and x, all carried along. */
export function stagesMarks(subject: StagesSubject): Mark[] {
  const {values, angle, x} = subject;
  const line = (
    name: string,
    points: readonly Vector[],
    style: NonNullable<Mark["line"]>,
    fillcolor?: string
  ): Mark => {
    const there = points.map((point) => carried(subject, point));
    return {
      ...PLANE,
      name,
      mode: "lines",
      x: there.map(([px]) => px),
      y: there.map(([, py]) => py),
      line: style,
      ...(fillcolor ? {fill: "toself" as const, fillcolor} : {})
    };
  };
  const grid = STEPS.flatMap((t) => [
    [
      [t, -1],
      [t, 1]
    ],
    [
      [-1, t],
      [1, t]
    ]
  ]);
  const axes = [
    [Math.cos(angle), Math.sin(angle)],
    [-Math.sin(angle), Math.cos(angle)]
  ];
  const tip = carried(subject, x);
  return [
    {
      ...PLANE,
      mode: "lines",
      x: [-1.7, 1.7, Number.NaN, 0, 0],
      y: [0, 0, Number.NaN, -1.5, 1.5],
      line: {color: "@grid", width: 1}
    },
    ...grid.map((points) => line("grid", points, {color: "@soft/0.45", width: 1})),
    line("letter", LETTER, {color: "@ink", width: 1.5}, "@ink/0.12"),
    line(
      "circle",
      AROUND.map((a) => [Math.cos(a), Math.sin(a)]),
      {color: "@edge", width: 1.5}
    ),
    ...axes.flatMap((v, i): Mark[] => {
      const color = modeToken(i, 2);
      const end = carried(
        subject,
        v.map((entry) => 1.12 * entry)
      );
      return [
        line("eigenvector", [v.map((entry) => -entry), v], {color, width: 2.25, dash: i === 0 ? "dash" : "dashdot"}),
        {
          ...PLANE,
          name: "eigenvector",
          mode: "text",
          x: [end[0]],
          y: [end[1]],
          text: [`v${"₁₂"[i]}`],
          textposition: "middle center",
          textfont: {color, size: 14}
        }
      ];
    }),
    {...PLANE, name: "x", mode: "lines", x: [0, tip[0]], y: [0, tip[1]], line: {color: "@model", width: 3}},
    {
      ...PLANE,
      name: "x",
      mode: "markers+text",
      x: [tip[0]],
      y: [tip[1]],
      marker: {color: "@model", size: 9},
      text: [tipName(subject.stage)],
      textposition: "top center",
      textfont: {color: "@model", size: 14}
    },
    ...(unitOf(subject) === 1 || subject.stage <= 1
      ? []
      : [
          {
            ...PLANE,
            name: "unit",
            mode: "text" as const,
            x: [-1.66],
            y: [-1.4],
            text: [`lengths in units of max |λ| = ${num(unitOf({...subject, values}))}`],
            textposition: "middle right" as const,
            textfont: {color: "@soft", size: 12}
          }
        ])
  ];
}

/** What x has become, where a stage is complete. */
const tipName = (stage: number): string =>
  stage === 0 ? "x" : stage === 1 ? "Qᵀx" : stage === 2 ? "ΛQᵀx" : stage === 3 ? "QΛQᵀx = Hx" : "";
