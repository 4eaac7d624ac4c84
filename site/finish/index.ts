import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {basename, join} from "node:path";
import {deferFigures} from "./defer.js";
import {address, describe} from "./description.js";
import {brokenLinks} from "./links.js";
import {fontPreloads, mends, type Page} from "./mends.js";
import {minifyModules} from "./minify.js";
import {notFound} from "./notFound.js";
import {policy} from "./policy.js";
import {type SearchedEquation, searchRecords} from "./search.js";
import {parsePage, serializePage} from "./tree.js";

export interface FinishOptions {
  /** Where the site will stand, ending in "/"; without it, nothing with an absolute address is written. */
  readonly base?: string;
  /** The numbered equations, for the search. */
  readonly equations?: readonly SearchedEquation[];
  /** What was vendored: its `fonts/` go beside the stylesheet that names them. */
  readonly vendor?: string;
  /** Pictures; those named `preview-<page>.png` are the pages' preview pictures. */
  readonly pictures?: string;
}

/** The faces that nearly every paragraph uses; the others load when text asks for them. */
const firstFaces = [
  "source-serif-4-latin-wght-normal",
  "source-sans-3-latin-wght-normal",
  "KaTeX_Main-Regular",
  "KaTeX_Math-Italic"
];

/**
 * Mends what Framework wrote into a folder, and adds what it does not write. Nothing but that folder changes.
 *
 * @throws Error naming each link that leads nowhere
 */
export async function finish(
  dist: string,
  {base, equations = [], vendor = "src/vendor", pictures = "src/pictures"}: FinishOptions = {}
): Promise<void> {
  const fonts = copyFonts(join(vendor, "fonts"), dist);
  const preload = fontPreloads(
    firstFaces.map((face) => `_file/vendor/fonts/${face}.woff2`).filter((f) => fonts.includes(f))
  );
  await minifyModules(dist, filesOf(dist));
  const pages = htmlFiles(dist)
    .filter((file) => file !== "404.html")
    .map((file) => read(dist, file));
  const broken = brokenLinks(dist, pages);
  if (broken.length > 0) throw new Error(`Links that lead nowhere:\n  ${broken.join("\n  ")}`);

  for (const page of pages) {
    for (const mend of [...mends, preload]) mend(page);
    deferFigures(page, dist);
    describe(page, {base, picture: copyPreview(page, pictures, dist)});
    policy(page); // last: it stands before all that the others wrote
    write(dist, page);
  }
  if (existsSync(join(dist, "404.html"))) {
    const page = read(dist, "404.html");
    notFound(page, base);
    write(dist, page);
  }

  writeFileSync(join(dist, "search.json"), `${JSON.stringify(searchRecords(pages, equations))}\n`);
  writeFileSync(join(dist, ".nojekyll"), ""); // GitHub Pages would otherwise drop the folders that begin with "_"
  if (base) {
    writeFileSync(join(dist, "sitemap.xml"), sitemap(base, pages));
    writeFileSync(join(dist, "robots.txt"), `User-agent: *\nAllow: /\nSitemap: ${base}sitemap.xml\n`);
  }
}

function read(dist: string, file: string): Page {
  return {file, document: parsePage(readFileSync(join(dist, file), "utf8"))};
}

function write(dist: string, {file, document}: Page): void {
  writeFileSync(join(dist, file), withoutAnnotations(serializePage(document)));
}

/**
 * KaTeX writes each formula a third time, as TeX beside its MathML, which no browser shows and screen readers skip. What
 * needs the TeX (the search, the names of scrolling formulas) has been made by then.
 */
export const withoutAnnotations = (html: string): string =>
  html.replace(/<annotation encoding="application\/x-tex">[\s\S]*?<\/annotation>/g, "");

/** Every file of a folder, with slashes, sorted. */
export function filesOf(dist: string): string[] {
  const names = (readdirSync(dist, {recursive: true}) as string[]).map((name) => name.replaceAll("\\", "/"));
  return names.filter((name) => statSync(join(dist, name)).isFile()).sort();
}

/** Every page of a folder. */
export function htmlFiles(dist: string): string[] {
  return filesOf(dist).filter((file) => file.endsWith(".html"));
}

/** Fonts keep their names: the stylesheet, which Framework copies as a file, names them relative to itself. */
function copyFonts(fonts: string, dist: string): string[] {
  if (!existsSync(fonts)) return [];
  const to = "_file/vendor/fonts";
  cpSync(fonts, join(dist, to), {recursive: true});
  return readdirSync(fonts).map((file) => `${to}/${file}`);
}

/** A page's preview picture keeps its name, since other sites ask for it by its address. */
function copyPreview({file}: Page, pictures: string, dist: string): string | undefined {
  const picture = `preview-${basename(file, ".html")}.png`;
  if (!existsSync(join(pictures, picture))) return undefined;
  mkdirSync(join(dist, "pictures"), {recursive: true});
  cpSync(join(pictures, picture), join(dist, "pictures", picture));
  return `pictures/${picture}`;
}

function sitemap(base: string, pages: readonly Page[]): string {
  const urls = pages.map(({file}) => `  <url><loc>${encodeURI(address(base, file))}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}
