/** The title of a part of a figure: at (x, y) of the whole drawing, in its parts, and `above` px over it. */
export const heading = (
  text: string,
  [x, y]: readonly [number, number],
  {narrow, above}: {narrow: boolean; above: number}
) => ({
  text,
  x,
  y,
  xref: "paper" as const,
  yref: "paper" as const,
  xanchor: "left" as const,
  yanchor: "bottom" as const,
  yshift: above,
  showarrow: false,
  font: {size: narrow ? 13 : 14, color: "@ink"}
});
