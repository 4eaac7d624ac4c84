import {angleOf, angleOnFloor, type DialSubject} from "../../figures/curvatureDial.js";
import {hessianOf} from "../course.js";
import type {Moves} from "../handles.js";
import {bind} from "../inputs/bind.js";
import {controls} from "../inputs/choices.js";
import {angleSlider, eigenvalueSlider} from "../inputs/course.js";
import {linear} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import {get, set} from "../state.js";

/** The directions that have a name, as notches of φ: the axes, and the eigenvectors where there are two. */
function named() {
  const {values, vectors} = hessianOf(get("H"));
  const angle = ([x, y]: readonly number[]) => {
    const degrees = (Math.atan2(y, x) * 180) / Math.PI;
    return degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees;
  };
  const one = values[0] === values[1];
  return [
    {label: "x₁ axis", at: 0},
    {label: "x₂ axis", at: 90},
    ...vectors.map((v, i) => ({
      label: `v${"₁₂"[i]}`,
      at: one ? undefined : angle(v),
      missing: "every direction is one"
    }))
  ];
}

const degrees = (value: number) => `${Number(value.toPrecision(4))} degrees`;

/** The controls of the dial: the direction, the course’s H, how the surface is turned, the views. */
export const curvatureDialControls = (): readonly HTMLElement[] => [
  controls(
    slider({
      label: "Direction φ",
      idea: "model",
      value: bind("cdPhi"),
      scale: linear(-90, 90, 0.5),
      words: degrees,
      detents: named
    }),
    eigenvalueSlider("first"),
    eigenvalueSlider("second"),
    angleSlider(),
    slider({label: "Turn the surface", value: bind("cdTurn"), scale: linear(-180, 180, 5), words: degrees})
  ),
  views({
    label: "Views",
    name: "cdViews",
    options: {surface: "surface", slice: "slice", polar: "all directions"},
    all: "All views are open"
  })
];

/** What the handles move: the end of u, on the floor of the surface or around the dial. */
export const curvatureDialMoves = (subject: DialSubject): Moves => ({
  floor: (at) => set("cdPhi", angleOnFloor(subject, get("cdTurn"), at)),
  phi: ([x, y]) => set("cdPhi", angleOf(x, y))
});
