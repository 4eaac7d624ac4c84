/** The views that can be revealed; the level set is always there. */
export type Layer = "image" | "vector" | "formula";

/** All that the costly picture depends on: nothing that a hand drags. */
export interface Frame {
  readonly layers: readonly Layer[];
  /** Half the height of the window in which the level set is seen, in units of x. */
  readonly window: number;
  /** What Hx is divided by to be drawn beside x, and the unit of the circle of equation 6. */
  readonly scale: number;
  readonly narrow: boolean;
}

/** One view: its axes, where it stands, how far from the middle there is to see, how large it is on the screen. */
export interface Panel {
  readonly xaxis: string;
  readonly yaxis: string;
  /** Its place in the drawing, from left to right and from the bottom to the top, as parts of the whole. */
  readonly span: readonly [number, number];
  readonly rise: readonly [number, number];
  /** Half its width and half its height, in data units. */
  readonly across: number;
  readonly up: number;
  /** Half its height in px, about: what texts are placed by. */
  readonly pixels: number;
}

/** The views that are open. */
export interface Panels {
  readonly level: Panel;
  readonly image?: Panel;
  readonly formula?: Panel;
}

/** Half the side of the view of Hx, in units of x, and of the circle, in units of the scale. */
export const SIDE = 1.3;

const HEIGHT = 340; // px of the row of views; of three side by side none is as high as that
const NARROW_HEIGHT = 270;
const GAP = 64; // px between views that stand one below the other: the ticks of one, the title of the next

type Row = {
  readonly spans: readonly (readonly [number, number])[];
  readonly aspect: number;
  readonly pixels: readonly number[];
};

/** Where the views stand side by side, by how many there are; the first one’s width against its height; half heights. */
const ROWS: readonly Row[] = [
  {spans: [[0, 1]], aspect: 2.3, pixels: [170]},
  {spans: [0, 0.6].map((from) => [from, from === 0 ? 0.56 : 1]), aspect: 1.4, pixels: [170, 170]},
  {spans: [0, 0.376, 0.694].map((from) => [from, from === 0 ? 0.35 : from + 0.306]), aspect: 1, pixels: [152, 133, 133]}
];

/** The px that the views of a frame take, without its margins. */
export const heightOf = ({layers, narrow}: Frame): number =>
  narrow ? viewsOf(layers).length * (NARROW_HEIGHT + GAP) - GAP : HEIGHT;

function viewsOf(layers: readonly Layer[]): (keyof Panels)[] {
  const views: (keyof Panels)[] = ["level"];
  if (layers.includes("image") || layers.includes("vector")) views.push("image");
  if (layers.includes("formula")) views.push("formula");
  return views;
}

/** The views that are open: side by side, or one below the other. */
export function panels(options: Frame): Panels {
  const {layers, window, scale, narrow} = options;
  const views = viewsOf(layers);
  const row = ROWS[views.length - 1];
  const tall = heightOf(options);
  const half = {level: window, image: SIDE, formula: SIDE * scale};
  const panel = (view: keyof Panels, i: number): Panel => {
    const name = {level: "", image: "2", formula: "3"}[view];
    const top = narrow ? 1 - (i * (NARROW_HEIGHT + GAP)) / tall : 1;
    return {
      xaxis: `x${name}`,
      yaxis: `y${name}`,
      span: narrow ? [0, 1] : row.spans[i],
      rise: [narrow ? Math.max(0, top - NARROW_HEIGHT / tall) : 0, top],
      across: half[view] * (view === "level" && !narrow ? row.aspect : 1),
      up: half[view],
      pixels: narrow ? NARROW_HEIGHT / 2 : row.pixels[i]
    };
  };
  return Object.fromEntries(views.map((view, i) => [view, panel(view, i)])) as unknown as Panels;
}
