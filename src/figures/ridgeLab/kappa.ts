import {type Ladder, rungs, upward} from "../shared/ladder.js";
import {LAST, shiftToX, ZERO} from "../shared/shiftScale.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {AXES} from "./frame.js";
import {type Backdrop, cursor, curve, label, stretch} from "./over.js";
import {kappas, type RidgeSubject} from "./subject.js";

/** κ of XᵀX + μI over μ, with κ of X and of XᵀX, which do not notice μ. */
export function kappaBackdrop(subject: RidgeSubject): Backdrop {
  const penalties = subject.path.map(({penalty}) => penalty);
  const kappa = penalties.map((penalty) => kappas(subject, penalty).penalized);
  const {X, gram} = kappas(subject, 0);
  const ladder = upward(Math.max(3, Math.ceil(Math.log10(Math.max(...kappa.filter(Number.isFinite), 1))) + 0.6));
  const level = (value: number, words: string, dash: "dot" | "dash"): Mark[] =>
    Number.isFinite(value)
      ? [
          curve(
            "kappa",
            [0, 1e3],
            [ladder.place(value), ladder.place(value)],
            {color: "@soft", width: 1.25, dash},
            "kappa"
          ),
          label("kappa", [LAST, ladder.place(value)], `${words} = ${num(value, 4)}`, "@soft", "top left", "kappa")
        ]
      : [];
  const marks = [
    stretch("kappa"),
    ...rungs(ladder, AXES.kappa, {from: ZERO, to: LAST, names: "left"}),
    ...level(X, "κ(X)", "dot"),
    ...level(gram, "κ(XᵀX)", "dash"),
    ...(gram === Number.POSITIVE_INFINITY
      ? [label("kappa", [LAST, 0.97], "κ(X) = κ(XᵀX) = ∞", "@soft", "middle left", "kappa")]
      : []),
    curve(
      "kappa",
      penalties,
      kappa.map((value) => (Number.isFinite(value) ? ladder.place(value) : Number.NaN)),
      {color: "@ink", width: 2.25},
      "kappa"
    )
  ];
  return {ladder, marks};
}

/** κ at the present μ; where it is ∞, an arrow points up. */
export function kappaNow(subject: RidgeSubject, {place}: Ladder, penalty: number): Mark[] {
  const {penalized} = kappas(subject, penalty);
  const [x, y] = [shiftToX(penalty), Math.min(1.01, place(penalized))];
  const low = y < 0.85;
  return [
    cursor("kappa", penalty),
    {
      ...AXES.kappa,
      name: "kappa",
      mode: "markers",
      x: [x],
      y: [y],
      marker: {color: "@ink", size: 10, symbol: penalized === Number.POSITIVE_INFINITY ? "triangle-up" : "circle"}
    },
    label(
      "kappa",
      [x, y],
      `κ(XᵀX + μI) = ${num(penalized, 4)}`,
      "@ink",
      `${low ? "bottom" : "middle"} ${x < -2 ? "right" : "left"}`,
      "kappa"
    )
  ];
}
