import {describe, expect, it} from "vitest";
import {equations} from "../../site/equations.js";
import {plainText} from "../../site/finish/plainText.js";
import {texToText} from "../../site/finish/texToText.js";
import {parsePage} from "../../site/finish/tree.js";
import {tex} from "../../site/markdown/math.js";

describe("texToText(tex)", () => {
  it.each([
    [String.raw`\lambda_1\le\lambda_{\max}`, "λ₁ ≤ λ_max"],
    [String.raw`\cgrad{\nabla f(x_k)}`, "∇f(xₖ)"],
    [String.raw`x_{k+1}=x_k-\cstep{\alpha}\nabla f(x_k)`, "xₖ₊₁ = xₖ − α∇f(xₖ)"],
    [String.raw`0<\alpha<\frac{2}{\lambda_{\max}}`, "0 < α < 2/λ_max"],
    [String.raw`\tfrac12 x^\top H x`, "(1/2)xᵀHx"],
    [String.raw`\frac{a+b}{\sqrt{c}}`, "(a + b)/√c"],
    ["H^{-1}", "H⁻¹"],
    [String.raw`e^{-\alpha t}`, "e^(−αt)"],
    [String.raw`\left\|x\right\|^2`, "‖x‖²"],
    [String.raw`\begin{pmatrix}1&0\\0&4\end{pmatrix}`, "(1, 0; 0, 4)"],
    [String.raw`x\in\mathbb{R}^n\quad\text{for all }k`, "x ∈ ℝⁿ for all k"],
    [String.raw`\max_i|1-\alpha\lambda_i|`, "max ᵢ|1 − αλᵢ|"],
    [String.raw`\hat y`, "y\u0302"],
    ["f'(x)+g''(0)", "f′(x) + g″(0)"],
    [String.raw`\operatorname{tr}H=\sum_i\lambda_i`, "tr H = ∑ᵢλᵢ"],
    ["z_{k+1,i}", "zₖ₊₁,ᵢ"]
  ])("reads %s as %s", (source, text) => {
    expect(texToText(source)).toBe(text);
  });

  it("knows every command of the 25 equations, and leaves no backslash or brace of theirs", () => {
    const unknown: string[] = [];
    for (const equation of equations) {
      const text = texToText(equation.tex, (command) => unknown.push(`${command} in (${equation.number})`));
      expect(text, `equation ${equation.number}`).not.toMatch(/[\\{}$]/);
    }
    expect(unknown).toEqual([]);
  });

  it("ends for TeX that is not balanced", () => {
    for (const broken of ["{", "}", "\\frac", "\\begin{pmatrix}1", "\\sqrt[3", "\\text{a", "^", "\\left"])
      expect(typeof texToText(broken)).toBe("string");
  });
});

describe("plainText(node)", () => {
  const text = (html: string) => plainText(parsePage(`<main>${html}</main>`));

  it("says a formula once, readable, where KaTeX wrote it twice", () => {
    expect(text(`<p>A step ${tex(String.raw`\alpha<2/\lambda_{\max}`)}, no longer.</p>`)).toBe(
      "A step α < 2/λ_max, no longer."
    );
  });

  it("parts blocks by a space, and leaves out programs, stills, code and hidden text", () => {
    expect(
      text(
        "<p>One</p><p>two</p><script>three</script><div class='stills'>four</div><details class='code'>five</details><p hidden>six</p>"
      )
    ).toBe("One two");
  });
});
