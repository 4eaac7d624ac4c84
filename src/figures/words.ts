const MINUS = "−";

/** A number for a reader: `digits` significant ones, a true minus, thousands set apart, and powers of ten as such. */
export const num = (value: number, digits = 3): string => grouped(plain(value, digits));

/** 28138.5 as 28,138.5. */
export const grouped = (text: string): string =>
  text.replace(/^\D?\d{4,}/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));

function plain(value: number, digits: number): string {
  if (Number.isNaN(value)) return "undefined";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${MINUS}∞`;
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e5)) {
    const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
    const power = Number(exponent);
    const raised = [...`${power}`].map((c) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(c)] ?? "⁻").join("");
    const lead = mantissa.replace(/\.?0+$/, "").replace("-", MINUS);
    return `${Math.abs(Number(mantissa)) === 1 ? lead.slice(0, -1) : `${lead}·`}10${raised}`;
  }
  return `${Number(value.toPrecision(Math.max(digits, Math.ceil(Math.log10(size || 1)))))}`.replace("-", MINUS);
}

/** A point for a reader: "(1, −2.5)"; a comma parts its coordinates, so none stands inside them. */
export const point = (x: readonly number[], digits = 3): string =>
  `(${x.map((value) => plain(value, digits)).join(", ")})`;
