import type {Mark} from "../types.js";

/** From where a surface is seen: turned about the vertical, and from how high above the ground; degrees. */
export interface View {
  readonly turn: number;
  readonly tilt: number;
}

/** A point of space. */
export type Space = readonly [x: number, y: number, z: number];

/** Where a point of space comes to lie on the page, and how near it is to the eye: no perspective, so that lengths compare. */
export function projection({turn, tilt}: View): (at: Space) => {u: number; v: number; near: number} {
  const [a, b] = [(turn * Math.PI) / 180, (tilt * Math.PI) / 180];
  const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
  return ([x, y, z]) => ({
    u: y * ca - x * sa,
    v: z * cb - (x * ca + y * sa) * sb,
    near: (x * ca + y * sa) * cb + z * sb
  });
}

/** What is drawn of a surface, and with which axes. */
export interface SurfaceOptions {
  readonly view: View;
  /** Half the side of the square under it, in units of x. */
  readonly half: number;
  /** Heights are cut off here; in units of f. */
  readonly low: number;
  readonly high: number;
  /** How tall the box is, as a share of its width; defaults to 0.9. */
  readonly tall?: number;
  /** Cells along each side; defaults to 14. */
  readonly cells?: number;
  readonly xaxis: string;
  readonly yaxis: string;
}

/** A surface as marks, and where points on it lie: for what is drawn over it. */
export interface DrawnSurface {
  readonly marks: Mark[];
  /** A point of the ground, lifted to a height, on the axes; the height is cut off as the surface’s is. */
  at(x: number, y: number, height: number): readonly [number, number];
  /** The point of the ground of the box that lies at this place of the page: what a hand there means. */
  ground(u: number, v: number): readonly [number, number];
}

/**
 * The surface z = f(x, y) over a square as filled cells, the far ones first, so that near ones hide them: exact for a
 * height field seen without perspective. Light on high ground, darker below. Needs no WebGL, and moves with the hand.
 */
export function surface(f: (x: number, y: number) => number, options: SurfaceOptions): DrawnSurface {
  const {view, half, low, high, tall = 0.9, cells = 14, xaxis, yaxis} = options;
  const place = projection(view);
  const hold = (z: number) => Math.min(high, Math.max(low, Number.isNaN(z) ? low : z));
  const lift = (z: number) => tall * ((2 * (hold(z) - low)) / (high - low) - 1);
  const project = (x: number, y: number, z: number) => place([x / half, y / half, lift(z)]);
  const along = Array.from({length: cells + 1}, (_, i) => half * ((2 * i) / cells - 1));
  const corners = along.map((x) => along.map((y) => ({z: f(x, y), ...project(x, y, f(x, y))})));
  const list: {near: number; mark: Mark}[] = [];
  for (let i = 0; i < cells; ++i) {
    for (let j = 0; j < cells; ++j) {
      const quad = [corners[i][j], corners[i + 1][j], corners[i + 1][j + 1], corners[i][j + 1]];
      const beyond = quad.every(({z}) => z > high) || quad.every(({z}) => z < low);
      if (beyond || !quad.every(({z}) => Number.isFinite(z))) continue;
      const middle = quad.reduce((sum, {z}) => sum + hold(z), 0) / 4;
      const shade = 0.42 - 0.34 * ((middle - low) / (high - low));
      const ground = place([(along[i] + along[i + 1]) / 2 / half, (along[j] + along[j + 1]) / 2 / half, 0]);
      const mark: Mark = {
        xaxis,
        yaxis,
        name: "surface",
        mode: "lines",
        x: quad.map(({u}) => u),
        y: quad.map(({v}) => v),
        fill: "toself",
        fillcolor: `@soft:${shade.toFixed(2)}`,
        line: {color: "@soft:0.55", width: 0.6}
      };
      list.push({near: ground.near, mark});
    }
  }
  list.sort((p, q) => p.near - q.near);
  return {
    marks: list.map(({mark}) => mark),
    at(x, y, height) {
      const {u, v} = project(x, y, height);
      return [u, v];
    },
    ground(u, v) {
      const [a, b] = [(view.turn * Math.PI) / 180, (view.tilt * Math.PI) / 180];
      const away = (-tall * Math.cos(b) - v) / Math.sin(b); // x cos a + y sin a, on the floor, where the height is −tall
      return [half * (away * Math.cos(a) - u * Math.sin(a)), half * (away * Math.sin(a) + u * Math.cos(a))];
    }
  };
}

/** The range of the axes on which a whole box can be seen from every side: [from, to] across and up. */
export const surfaceRange = (
  {tilt}: View,
  tall = 0.9
): {readonly x: readonly [number, number]; readonly y: readonly [number, number]} => {
  const b = (tilt * Math.PI) / 180;
  const up = Math.SQRT2 * Math.sin(b) + tall * Math.cos(b);
  return {x: [-1.45, 1.45], y: [-up, up]};
};
