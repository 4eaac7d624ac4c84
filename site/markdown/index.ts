import type MarkdownIt from "markdown-it";
import {accuracy} from "./accuracy.js";
import {boxes, rawHtml} from "./boxes.js";
import {containers} from "./containers.js";
import {contents, lines} from "./contents.js";
import {figure, figureImports} from "./figures.js";
import {math} from "./math.js";
import {ledgers, references} from "./references.js";

/** The course's own Markdown: mathematics, containers, figures, references. */
export function courseMarkdown(md: MarkdownIt): MarkdownIt {
  return md
    .use(lines)
    .use(math)
    .use(containers, {...boxes, ...ledgers, figure, "all-accuracy": accuracy})
    .use(rawHtml)
    .use(figureImports)
    .use(references)
    .use(contents);
}
