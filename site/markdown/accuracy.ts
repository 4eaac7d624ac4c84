import {existsSync, readFileSync} from "node:fs";
import {measuredFile, type Row} from "../accuracy/measure.js";
import {type Container, html, inline} from "./containers.js";
import {type Env, fail} from "./fail.js";

/** The rooms of the computation module in the order of the page, each with its heading. */
export const rooms: Readonly<Record<Row["room"], string>> = {
  elementary: "Elementary functions",
  linalg: "Linear algebra",
  calculus: "Calculus",
  objectives: "Objectives and typed functions",
  optimizers: "Optimizers",
  regression: "Regression",
  network: "Networks",
  spectrum: "Spectra of large matrices"
};

/** How many decimal digits an error leaves, down to a tenth: 1e-12 leaves 12.0; none that doubles have are lost at 0. */
export function digits(error: number): string {
  return error === 0 ? "all" : Math.max(0, Math.floor(-10 * Math.log10(error)) / 10).toFixed(1);
}

/** `::: all-accuracy`: what the build has just measured, a table for each room. */
export const accuracy: Container = {
  open(state, _, line) {
    if (!existsSync(measuredFile))
      fail(state.env as Env, line, "the accuracy was not measured; `npm run build` measures it");
    const rows = JSON.parse(readFileSync(measuredFile, "utf8")) as Row[];
    const cell = (content: string, kind = "td") => {
      html(state, `<${kind}>`);
      inline(state, content, line);
      html(state, `</${kind}>`);
    };
    for (const [room, heading] of Object.entries(rooms)) {
      const own = rows.filter((row) => row.room === room);
      if (own.length === 0) continue;
      html(state, `<h2 id="${room}">${heading}</h2>\n<div class="table-scroll"><table class="accuracy">\n<thead><tr>`);
      for (const name of ["What is computed", "Against what", "Inputs", "Digits reached", "Digits promised"])
        html(state, `<th scope="col">${name}</th>`);
      html(state, "</tr></thead>\n<tbody>\n");
      for (const {subject, equation, what, against, scale, cases, error, bound} of own) {
        html(state, "<tr>");
        cell(`\`${subject}\`${equation ? ` @eq-${equation}` : ""}: ${what}`);
        cell(against);
        cell(cases.toLocaleString("en-US"));
        cell(`${digits(error)}${error > bound ? " (short of the promise)" : ""}, of ${scale}`);
        cell(digits(bound));
        html(state, "</tr>\n");
      }
      html(state, "</tbody></table></div>\n");
    }
    return () => {};
  }
};
