import type {Mark} from "../types.js";
import {num} from "../words.js";
import {highest, PLANE} from "./frame.js";

const SAMPLES = 80;

/** The condition numbers whose curves are drawn. */
const KAPPAS = [2, 5, 20] as const;

/** The parabola det = tr²/4 with nothing above it, the regions below with their names, and curves of equal κ. */
export function regions(window: number, narrow: boolean): Mark[] {
  const top = highest(window);
  const t = Array.from({length: SAMPLES + 1}, (_, i) => window * ((2 * i) / SAMPLES - 1));
  const parabola = t.map((x) => (x * x) / 4);
  const area = (x: readonly number[], y: readonly number[], fillcolor: string): Mark => ({
    ...PLANE,
    mode: "lines",
    x,
    y,
    fill: "toself",
    fillcolor,
    line: {color: fillcolor, width: 0}
  });
  const right = t.map((x, i) => [x, parabola[i]] as const).filter(([x]) => x >= 0);
  const text = (words: string, x: number, y: number, color: string, size = narrow ? 11 : 13): Mark => ({
    ...PLANE,
    name: "region",
    mode: "text",
    x: [x * window],
    y: [y * top],
    text: [words],
    textposition: "middle center",
    textfont: {color, size}
  });
  return [
    area([-window, window, window, -window], [0, 0, -top, -top], "@bad/0.07"),
    area([...right.map(([x]) => x), window], [...right.map(([, y]) => y), 0], "@good/0.12"),
    area([...right.map(([x]) => -x), -window], [...right.map(([, y]) => y), 0], "@soft/0.18"),
    ...KAPPAS.flatMap((kappa): Mark[] => {
      const slope = kappa / (1 + kappa) ** 2; // det = κλ², tr = (1 + κ)λ
      return [1, -1].map((sign) => ({
        ...PLANE,
        name: "equal κ",
        mode: "lines" as const,
        x: t.filter((x) => sign * x >= 0),
        y: t.filter((x) => sign * x >= 0).map((x) => slope * x * x),
        line: {color: "@soft/0.7", width: 1, dash: "dot" as const}
      }));
    }),
    ...KAPPAS.map((kappa): Mark => {
      const y = (kappa / (1 + kappa) ** 2) * (0.8 * window) ** 2;
      return {
        ...PLANE,
        mode: "text",
        x: [0.8 * window],
        y: [y],
        text: [`κ = ${num(kappa)}`],
        textposition: "middle center",
        textfont: {color: "@soft", size: 11}
      };
    }),
    {...PLANE, mode: "lines", x: [-window, window], y: [0, 0], line: {color: "@ink", width: 1.5}},
    {...PLANE, mode: "lines", x: [0, 0], y: [-top, 0], line: {color: "@soft", width: 1, dash: "dash"}},
    {...PLANE, name: "parabola", mode: "lines", x: t, y: parabola, line: {color: "@ink", width: 2}},
    text("no symmetric matrix here", 0, 1.25, "@soft"),
    text(narrow ? "bowls" : "bowls: λ₁, λ₂ > 0", 0.45, narrow ? 0.1 : 0.06, "@good"),
    text(narrow ? "domes" : "domes: λ₁, λ₂ < 0", -0.45, narrow ? 0.1 : 0.06, "@ink"),
    text("saddles: λ₁ < 0 < λ₂", 0, -0.62, "@bad"),
    text("det = tr²/4: λ₁ = λ₂", -0.62, 0.62, "@ink", 12)
  ];
}
