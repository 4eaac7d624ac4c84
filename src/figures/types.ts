import type {Data, Layout} from "plotly.js-dist-min";

/** A colour: a token of `theme.ts` ("@lmax", "@lmax/0.25") that the adapter turns into light or dark, or any CSS colour. */
export type Color = string;

/** The costly part of a figure, drawn by Plotly itself: axes, titles, contours, surfaces. Compared by identity. */
export interface Picture {
  readonly data: readonly Data[];
  /** Must give `height` in px; the width is the page's. */
  readonly layout: Partial<Layout>;
}

/**
 * A trace of the light layer, drawn as SVG over Plotly's axes while things move. It is also a valid Plotly scatter
 * trace, so that a download is one Plotly figure. Points that are not finite, or not on a log axis, break the line.
 */
export interface Mark {
  readonly name?: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** "x", "x2", …; defaults to "x". */
  readonly xaxis?: string;
  /** "y", "y2", …; defaults to "y". */
  readonly yaxis?: string;
  readonly mode: "lines" | "markers" | "text" | "lines+markers" | "markers+text";
  readonly line?: {
    readonly color: Color;
    readonly width?: number;
    readonly dash?: "solid" | "dash" | "dot" | "dashdot";
  };
  readonly marker?: {
    readonly color: Color;
    /** Diameter in px; defaults to 6. */
    readonly size?: number;
    readonly symbol?:
      | "circle"
      | "circle-open"
      | "square"
      | "square-open"
      | "diamond"
      | "diamond-open"
      | "x"
      | "cross"
      | "triangle-up"
      | "triangle-down";
  };
  readonly fill?: "toself";
  readonly fillcolor?: Color;
  readonly text?: readonly string[];
  readonly textposition?:
    | "top center"
    | "bottom center"
    | "middle right"
    | "middle left"
    | "top right"
    | "top left"
    | "bottom right"
    | "bottom left"
    | "middle center";
  readonly textfont?: {readonly color: Color; readonly size?: number};
}

/** A point that the reader drags, or moves with the arrow keys. What it moves is the page's business: `on[id]`. */
export interface Handle {
  readonly id: string;
  /** Name for a screen reader: "Start point". */
  readonly label: string;
  /** Where it is, in data coordinates of its axes. */
  readonly at: readonly [number, number];
  readonly xaxis?: string;
  readonly yaxis?: string;
  /** Which way it moves; defaults to "xy". */
  readonly along?: "x" | "y" | "xy";
  /** One arrow key, in axis units (decades on a log axis); Shift or a Page key is ten times that. Defaults to 0.05. */
  readonly step?: number;
  /** The value in words: "α = 0.3". Defaults to the coordinates. */
  readonly value?: string;
  readonly color?: Color;
}

/** Numbers on request: what the table shows and the CSV holds. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string)[])[];
}

/** The part of a figure that moves with the reader's hand: cheap, and redrawn at most once a frame. */
export interface Live {
  readonly overlay: readonly Mark[];
  readonly handles: readonly Handle[];
  /** What the picture shows now, in words. */
  readonly sentence: string;
  readonly table: Table;
}
