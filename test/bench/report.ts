/** The middle of the numbers, or the one a share `at` of the way up. */
export function quantile(values: readonly number[], at = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))];
}

/** One line of the report: what was measured, the number, and the goal where there is one. */
export function line(what: string, value: string, goal = "", met?: boolean): void {
  const verdict = met === undefined ? "" : met ? "  met" : "  MISSED";
  console.log(`${what.padEnd(58)} ${value.padStart(14)}  ${goal}${verdict}`);
}
