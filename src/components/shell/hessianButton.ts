import {levelSet} from "../../figures/shared/conics.js";
import {hessianName} from "../../figures/shared/hessianName.js";
import {num} from "../../figures/words.js";
import {type CourseHessian, hessianOf} from "../course.js";
import {get, listen} from "../state.js";
import {print} from "../write.js";

/**
 * The button in the bar that names the course’s H and opens its panel, which stays open beside the text: small, on every
 * page, always in reach. The panel’s code is fetched when it is first opened.
 */
export function hessianButton(): void {
  const button = document.querySelector<HTMLButtonElement>(".hessian-open");
  if (!button) return;
  const [icon, words] = [button.querySelector("path")!, button.querySelector(".hessian-name")!];
  let last: unknown;
  const show = () => {
    const h = get("H");
    if (h === last) return;
    last = h;
    const now = hessianOf(h);
    const [low, high] = now.values;
    icon.setAttribute("d", drawing(now));
    print(words, hessianName(now.values));
    button.setAttribute(
      "aria-label",
      `H ${hessianName(now.values)}: the course’s Hessian, with eigenvalues ${num(low)} and ${num(high)}`
    );
  };
  listen(show);
  show();

  const toggle = async () => {
    const {hessianPanel} = await import("../hessian/panel.js");
    const panel = hessianPanel();
    const open = panel.hidden;
    if (!panel.isConnected) button.closest(".masthead")!.after(panel);
    panel.hidden = !open;
    button.setAttribute("aria-expanded", `${open}`);
    if (open) panel.querySelector<HTMLElement>("h2")!.focus();
    else button.focus();
    panel.onkeydown = ({key}) => void (key === "Escape" && toggle());
    panel.querySelector<HTMLButtonElement>(".panel-close")!.onclick = () => void toggle();
  };
  button.addEventListener("click", () => void toggle());
}

/** The level set of H in a box of 20, as an SVG path: ellipse, hyperbola, pair of lines; nothing where H is 0. */
function drawing({values, vectors}: CourseHessian): string {
  const most = Math.max(Math.abs(values[0]), Math.abs(values[1]));
  if (most === 0) return "";
  const sign = values[1] > 0 ? 1 : -1;
  // Half-axes of at least 3: what is narrower would be no drawing.
  const scaled = values.map((value) => (value === 0 ? 0 : Math.sign(value) * Math.max(Math.abs(value) / most, 0.1)));
  const {outline} = levelSet(scaled[0], scaled[1], sign * 5, 9);
  return outline
    .map(({x, y}) => {
      const points = x.map((p, i) => {
        const q = y[i];
        const [px, py] = [0, 1].map((k) => p * vectors[0][k] + q * vectors[1][k]);
        return `${(10 + px).toFixed(1)},${(10 - py).toFixed(1)}`;
      });
      return `M${points.join("L")}`;
    })
    .join("");
}
