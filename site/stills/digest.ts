import {createHash} from "node:crypto";

/**
 * A short name for what a figure shows: equal for equal scenes on any engine (six digits; libraries of sines differ in
 * the last bits), other as soon as a still picture would no longer show the same.
 */
export function digest(scene: unknown): string {
  const text = JSON.stringify(scene, (_, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(6)) : value
  );
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
