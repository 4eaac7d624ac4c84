/**
 * The picture at the head of the course: level sets of f(z) = ½(λ₁z₁² + λ₂z₂²), equally spaced in f, and gradient
 * descent on it, zₖ = (1 − αλ)ᵏ z₀ in each coordinate (equation 20). Lengths are px of an 1040 × 240 box.
 */
export function ornament(): string {
  const lambda = [1, 9] as const;
  const alpha = 1.78 / lambda[1];
  const start = [-408, 34] as const;
  const levels = Array.from({length: 26}, (_, i) => i + 1);
  const ellipses = levels.map((level) => {
    const [rx, ry] = lambda.map((value) => Math.sqrt((level * 16_000) / value).toFixed(1));
    return `<ellipse rx="${rx}" ry="${ry}"/>`;
  });
  const path = Array.from({length: 24}, (_, k) =>
    lambda.map((value, i) => ((1 - alpha * value) ** k * start[i]).toFixed(1)).join(",")
  );
  const dots = path.slice(0, 9).map((point) => {
    const [x, y] = point.split(",");
    return `<circle cx="${x}" cy="${y}" r="4"/>`;
  });
  return `<svg class="ornament" viewBox="0 0 1040 240" width="1040" height="240" aria-hidden="true" focusable="false"><g transform="translate(520 120) rotate(-7)">${ellipses.join("")}<polyline points="${path.join(" ")}"/>${dots.join("")}</g></svg>`;
}
