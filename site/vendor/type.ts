import {copyFileSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {palette, tokens} from "../../src/figures/theme.js";

/** A family that the course serves itself, cut to the two scripts that it writes. */
interface Family {
  readonly package: string;
  readonly family: string;
  readonly styles: readonly ("normal" | "italic")[];
  readonly weights: string;
}

const families: readonly Family[] = [
  {package: "source-serif-4", family: "Source Serif 4 Variable", styles: ["normal", "italic"], weights: "200 900"},
  {package: "source-sans-3", family: "Source Sans 3 Variable", styles: ["normal"], weights: "200 900"},
  {package: "jetbrains-mono", family: "JetBrains Mono Variable", styles: ["normal"], weights: "100 800"}
];

/** The ranges that @fontsource cuts its files to (Google Fonts' own). */
const subsets = {
  greek: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF",
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC," +
    "U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"
};

/** Signs that the text faces lack (∇ → ⇒ ∂ ∈ ∑ √ ∞ ≈ ≤ ≥ ⟨ ⟩ …), from the face that sets the formulas. */
const symbols =
  "U+2190,U+2192,U+2194,U+21D0,U+21D2,U+21D4,U+2200,U+2202-2203,U+2207-2209,U+2211,U+221A,U+221D-221E,U+2225,U+2229-222B,U+2248,U+2260-2261,U+2264-2265,U+226A-226B,U+27E8-27E9";

/**
 * Stand-ins while a face loads: a local font, scaled so that lines break where they will break.
 *
 * `width` is the mean advance of English text in our face over that of the local font (dimensionless; measured on 320
 * letters of this course's prose); ascent and descent are our face's own, in em.
 */
const standIns = [
  {name: "Serif stand-in 1", local: ["Georgia"], width: 1.0592, ascent: 1.036, descent: 0.335},
  {
    name: "Serif stand-in 2",
    local: ["Times New Roman", "Liberation Serif", "Times"],
    width: 1.1807,
    ascent: 1.036,
    descent: 0.335
  },
  {name: "Sans stand-in", local: ["Arial", "Helvetica", "Liberation Sans"], width: 0.9369, ascent: 1.024, descent: 0.4}
];

/**
 * Writes what the pages' type needs to `outDir` (src/vendor): `type.css` (our faces, their stand-ins, and KaTeX's
 * stylesheet), the woff2 files beside it in `fonts/`, and `palette.css`, the variables of every colour token. Every
 * file's time is 0, so that two builds are the same bytes.
 */
export function buildType(outDir: string): void {
  const fonts = join(outDir, "fonts");
  rmSync(fonts, {recursive: true, force: true});
  mkdirSync(fonts, {recursive: true});
  const faces = families.flatMap((family) => copyFamily(family, fonts));
  const katex = copyKatex(fonts);
  write(join(outDir, "type.css"), [...faces, symbolFace(), ...standIns.map(standInFace), katex].join("\n"));
  write(join(outDir, "palette.css"), paletteCss());
}

/**
 * The palette as a stylesheet: light; dark where the reader chose it (`data-theme="dark"`), or where the system is
 * dark and the reader chose nothing; always light on paper.
 */
export function paletteCss(): string {
  const rules = (theme: "light" | "dark") =>
    `color-scheme: ${theme}; ${tokens.map((token) => `--${token}: ${palette[theme][token]};`).join(" ")}`;
  return `:root { ${rules("light")} }
:root[data-theme="dark"] { ${rules("dark")} }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${rules("dark")} } }
@media print { :root:root, :root:root[data-theme] { ${rules("light")} } }
`;
}

function copyFamily({package: name, family, styles, weights}: Family, fonts: string): string[] {
  return styles.flatMap((style) =>
    Object.entries(subsets).map(([subset, range]) => {
      const file = `${name}-${subset}-wght-${style}.woff2`;
      copy(join("node_modules/@fontsource-variable", name, "files", file), join(fonts, file));
      return face(family, `font-style:${style};font-weight:${weights};src:${url(file)};unicode-range:${range}`);
    })
  );
}

/** KaTeX's stylesheet, reduced to woff2, which every browser that we serve reads. */
function copyKatex(fonts: string): string {
  const css = readFileSync("node_modules/katex/dist/katex.min.css", "utf8");
  const slim = css.replace(/,url\(fonts\/[^)]+\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, "");
  for (const [, file] of slim.matchAll(/url\(fonts\/([^)]+\.woff2)\)/g)) {
    copy(join("node_modules/katex/dist/fonts", file), join(fonts, file));
  }
  return slim;
}

const symbolFace = () =>
  face("Course Symbols", `src:${url("KaTeX_Main-Regular.woff2")};size-adjust:106%;unicode-range:${symbols}`);

function standInFace({name, local, width, ascent, descent}: (typeof standIns)[number]): string {
  const percent = (value: number) => `${(100 * value).toFixed(2)}%`;
  const metrics = `ascent-override:${percent(ascent / width)};descent-override:${percent(descent / width)};line-gap-override:0%`;
  return `@font-face{font-family:"${name}";src:${local.map((font) => `local("${font}")`).join(",")};size-adjust:${percent(width)};${metrics}}`;
}

const face = (family: string, rest: string) => `@font-face{font-family:"${family}";font-display:swap;${rest}}`;
const url = (file: string) => `url(fonts/${file}) format("woff2")`;

function copy(from: string, to: string): void {
  copyFileSync(from, to);
  utimesSync(to, 0, 0);
}

function write(file: string, text: string): void {
  writeFileSync(file, text);
  utimesSync(file, 0, 0);
}
