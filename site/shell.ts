import {palette} from "../src/figures/theme.js";
import {type Chapter, chapters, courseTitle, neighbours} from "./chapters.js";
import {icons} from "./icons.js";
import {lostPageStyle} from "./lostPage.js";
import {ornament} from "./ornament.js";

/** What Framework tells of the page whose frame it asks for. */
export interface Page {
  readonly title: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly path: string;
}

/** Runs before the first paint: the reader's theme, and a mark that scripts run. Storage may be denied. */
const early = `{const root = document.documentElement; root.dataset.scripts = ""; try {const theme = localStorage.getItem("hessian:theme"); if (theme === "light" || theme === "dark") root.dataset.theme = theme;} catch {}}`;

/** What stands in the `<head>` of a page beside Framework's own: icons, description, type, theme, the shell's script. */
export function head({data, path}: Page): string {
  const description = typeof data.description === "string" ? data.description : "";
  const always = `${description ? `<meta name="description" content="${escapeHtml(description)}">\n` : ""}<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${palette.light.page}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${palette.dark.page}" media="(prefers-color-scheme: dark)">
<script>${early}</script>`;
  if (path === "/404") return `${always}\n<style>${lostPageStyle()}</style>`;
  return `${always}
<link rel="icon" href="/favicon.svg" type="image/svg+xml" sizes="any">
<link rel="icon" href="/favicon.png" type="image/png" sizes="64x64">
<link rel="stylesheet" href="/vendor/type.css">
<script type="module" src="/components/shell.js"></script>`;
}

/** The bar at the head of a page (title, chapters, search, theme), and the line above its title. */
export function header({path}: Page): string {
  if (path === "/404") return "";
  return `<a class="skip" href="#observablehq-main">Skip to the text</a>
<div class="masthead">
<a class="home" href="/index"${path === "/index" ? ' aria-current="page"' : ""}>${icons.mark}<span>${courseTitle}</span></a>
<details class="menu"><summary>${icons.chapters}<span>Chapters</span></summary>
<nav aria-label="Chapters">
<ol>${chapters
    .filter(({reference}) => !reference)
    .map((chapter) => item(chapter, path))
    .join("\n")}</ol>
<ol>${chapters
    .filter(({reference}) => reference)
    .map((chapter) => item(chapter, path))
    .join("\n")}</ol>
</nav></details>
${hessian(path)}<button type="button" class="search-open needs-scripts" aria-haspopup="dialog" aria-label="Search the course" aria-keyshortcuts="Control+K Meta+K /">${icons.search}<span class="word" aria-hidden="true">Search</span><kbd aria-hidden="true">/</kbd></button>
<button type="button" class="theme-switch needs-scripts" data-choice="system" aria-label="Theme">${icons.system}${icons.light}${icons.dark}</button>
</div>
${opener(path)}`;
}

/** The course’s H, named in the bar of every page that is read in order. */
function hessian(path: string): string {
  if (chapters.find((chapter) => chapter.path === path)?.reference !== undefined) return "";
  return `<button type="button" class="hessian-open needs-scripts" aria-expanded="false" aria-controls="hessian-panel"><svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"><path d=""/></svg><span class="hessian-letter" aria-hidden="true">H</span> <span class="hessian-name"></span></button>
`;
}

/** What closes a page: the way on, and whose work it is. */
export function footer({path}: Page): string {
  if (path === "/404") return "";
  const {previous, next} = neighbours(path);
  const way = `${previous ? step(previous, "prev", "Back") : ""}${next ? step(next, "next", "Read on") : ""}`;
  return `<div class="colophon">
${way ? `<nav class="pager" aria-label="Neighbouring pages">${way}</nav>` : ""}
<p>The numbered equations are those of Subhasish Bandyopadhyay, <a href="/references">“Decoding the Hessian: The Role of the Hessian in Optimization Challenges”</a> (May 2025), the article that this course is built on. The words and the figures are the course’s own.</p>
<p>Code under the MIT licence, prose and figures under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.</p>
</div>`;
}

function opener(path: string): string {
  const chapter = chapters.find((entry) => entry.path === path);
  const words =
    path === "/index"
      ? "An interactive course on curvature in optimisation"
      : chapter?.number !== undefined
        ? `Chapter ${chapter.number}`
        : chapter?.reference
          ? "Reference"
          : "";
  const picture = path === "/index" ? ornament() : "";
  return `<div class="opener">${picture}${words ? `<p class="kicker">${words}</p>` : ""}</div>`;
}

function item(chapter: Chapter, path: string): string {
  const {title, number, about, open} = chapter;
  const current = chapter.path === path ? ' aria-current="page"' : "";
  const name = open
    ? `<a class="title-of" href="${chapter.path}"${current}>${title}</a>`
    : `<span class="title-of">${title}</span><span class="to-come">to come</span>`;
  return `<li${open ? "" : ' class="closed"'}><span class="number-of">${number ?? ""}</span>${name}<span class="about">${about}</span></li>`;
}

const step = ({path, title, number}: Chapter, rel: "prev" | "next", word: string): string =>
  `<a rel="${rel}" href="${path}"><span>${word}</span><strong>${number ? `${number}. ` : ""}${title}</strong></a>`;

const escapeHtml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
