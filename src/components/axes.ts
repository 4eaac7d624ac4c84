import type {PlotlyHTMLElement} from "plotly.js-dist-min";

/** What Plotly knows of one drawn axis. These names are private to Plotly and have no public twin: they live here alone. */
interface PlotlyAxis {
  type: string;
  d2p(value: number): number;
  p2d(pixel: number): number;
  /** The pixels of a linear axis are _b + _m·value from its beginning: d2p says the same, a good deal slower. */
  _b: number;
  _m: number;
  _offset: number;
  _length: number;
}

/** One axis of a drawn figure, between data and px of the plot's own box. */
export interface Axis {
  /** Data to px; NaN where the axis has no place for the value (a log axis and 0). */
  toPixel(value: number): number;
  toData(pixel: number): number;
  /** First and last px of the axis, the smaller first. */
  readonly from: number;
  readonly to: number;
  readonly log: boolean;
}

/** The pair of axes called `xaxis` and `yaxis` ("x2", "y2") of a drawn figure, or null where there is none yet. */
export function axes(graph: PlotlyHTMLElement, xaxis = "x", yaxis = "y"): readonly [Axis, Axis] | null {
  const layout = (graph as unknown as {_fullLayout?: Record<string, PlotlyAxis | undefined>})._fullLayout;
  const x = layout?.[xaxis.replace("x", "xaxis")];
  const y = layout?.[yaxis.replace("y", "yaxis")];
  return x?.d2p && y?.d2p ? [wrap(x), wrap(y)] : null;
}

const wrap = (axis: PlotlyAxis): Axis => ({
  toPixel: (value) => {
    const pixel = axis._offset + (axis.type === "linear" ? axis._b + axis._m * value : Number(axis.d2p(value)));
    return Math.abs(pixel) < 1e5 ? pixel : pixel > 0 ? 1e5 : pixel < 0 ? -1e5 : Number.NaN;
  },
  toData: (pixel) => axis.p2d(pixel - axis._offset),
  from: axis._offset,
  to: axis._offset + axis._length,
  log: axis.type === "log"
});
