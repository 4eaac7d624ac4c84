// What the commands of TeX look like as plain text. Tables only; texToText.ts reads with them.

const names = (text: string) => text.trim().split(/\s+/);
const pairs = (text: string) => Object.fromEntries(names(text).map((pair) => pair.split(":") as [string, string]));

/** Letters and signs that stand for themselves. */
export const signs: Readonly<Record<string, string>> = {
  ...pairs(`
    alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ vartheta:ϑ iota:ι kappa:κ lambda:λ mu:μ
    nu:ν xi:ξ pi:π rho:ρ sigma:σ tau:τ upsilon:υ phi:φ varphi:φ chi:χ psi:ψ omega:ω
    Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Phi:Φ Psi:Ψ Omega:Ω
    nabla:∇ partial:∂ infty:∞ ell:ℓ hbar:ℏ emptyset:∅ top:ᵀ intercal:ᵀ prime:′ star:⋆ bullet:• circ:∘ degree:°
    dots:… ldots:… cdots:⋯ vdots:⋮ ddots:⋱ forall:∀ exists:∃ neg:¬ Re:Re Im:Im
    langle:⟨ rangle:⟩ lvert:| rvert:| lVert:‖ rVert:‖ vert:| Vert:‖ lfloor:⌊ rfloor:⌋ lceil:⌈ rceil:⌉ lbrace:{ rbrace:}
    lbrack:[ rbrack:] sum:∑ prod:∏ int:∫ oint:∮ backslash:∖ checkmark:✓ square:□ Box:□ dagger:† succ:≻ prec:≺
  `),
  "|": "‖",
  colon: ":",
  "{": "{",
  "}": "}",
  "%": "%",
  "#": "#",
  "&": "&",
  _: "_",
  $: "$"
};

/** Signs between two things: a space on each side. */
export const relations: Readonly<Record<string, string>> = pairs(`
  le:≤ leq:≤ leqslant:≤ ge:≥ geq:≥ geqslant:≥ ne:≠ neq:≠ approx:≈ equiv:≡ sim:∼ simeq:≃ cong:≅ propto:∝ ll:≪ gg:≫
  lt:< gt:> in:∈ notin:∉ ni:∋ subset:⊂ subseteq:⊆ supset:⊃ cup:∪ cap:∩ setminus:∖ to:→ rightarrow:→ leftarrow:← gets:←
  mapsto:↦ longrightarrow:→ longmapsto:↦ Rightarrow:⇒ implies:⇒ Longrightarrow:⇒ iff:⇔ Leftrightarrow:⇔ Leftarrow:⇐
  uparrow:↑ downarrow:↓ coloneqq:≔ coloneq:≔ triangleq:≜ doteq:≐ perp:⊥ parallel:∥ mid:| cdot:· times:× pm:± mp:∓ div:÷
  ast:∗ odot:⊙ otimes:⊗ oplus:⊕ land:∧ wedge:∧ lor:∨ vee:∨ succeq:⪰ preceq:⪯ succcurlyeq:≽ preccurlyeq:≼ nearrow:↗
  searrow:↘
`);

/** Commands that only dress their one argument. */
export const dresses = new Set(
  names(`
    text textrm textit textbf textsf texttt textnormal mathrm mathbf mathit mathsf mathtt mathcal mathscr mathfrak
    boldsymbol bm pmb operatorname operatorname* mathop mathbin mathrel mathord mathopen mathclose mathpunct mathinner
    underbrace overbrace underline overline boxed phantom smash cgrad cnewton clmax clmin cstep cmodel cmom
  `)
);

/** Functions and operators that are written by their name. */
export const functions = new Set(
  names(`
    log ln exp sin cos tan sinh cosh tanh arctan arccos arcsin max min sup inf lim limsup liminf det dim ker arg deg gcd
    rank tr diag sign sgn argmin argmax Pr
  `)
);

/** Commands that leave no trace but a possible space. */
export const spaces = new Set([...names(", ; : > quad qquad enspace thinspace space newline hfill hline"), " "]);
export const silent = new Set([
  ...names(
    "! left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr nonumber notag displaylimits"
  ),
  ...names(
    "negthinspace mathstrut strut displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits allowbreak"
  )
]);

/** Accents, as marks that combine with the letter before. */
export const accents: Readonly<Record<string, string>> = {
  hat: "\u0302",
  widehat: "\u0302",
  tilde: "\u0303",
  widetilde: "\u0303",
  bar: "\u0304",
  dot: "\u0307",
  ddot: "\u0308",
  vec: "\u20d7",
  check: "\u030c"
};

/** Letters of the blackboard. */
export const blackboard: Readonly<Record<string, string>> = pairs("R:ℝ N:ℕ Z:ℤ Q:ℚ C:ℂ E:𝔼 P:ℙ I:𝕀 1:𝟙");

const line = (from: string, to: string) => Object.fromEntries([...from].map((letter, i) => [letter, [...to][i]]));
export const superscripts = line("0123456789+−-=()niTᵀ′∗*⋆kjmt", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱᵀᵀ′**⋆ᵏʲᵐᵗ");
export const subscripts = line("0123456789+−-=(),aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎,ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ");

/** Environments whose cells are a matrix's, with its brackets. */
export const brackets: Readonly<Record<string, readonly [string, string]>> = {
  pmatrix: ["(", ")"],
  bmatrix: ["[", "]"],
  vmatrix: ["|", "|"],
  Vmatrix: ["‖", "‖"],
  matrix: ["", ""],
  smallmatrix: ["", ""]
};
