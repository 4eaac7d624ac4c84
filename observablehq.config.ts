import type MarkdownIt from "markdown-it";
import {chapters} from "./site/chapters.js";
import {courseMarkdown} from "./site/markdown/index.js";
import {footer, head, header} from "./site/shell.js";

export default {
  root: "src",
  title: "Decoding the Hessian",
  pages: chapters.filter((chapter) => chapter.open).map(({title, path}) => ({name: title, path})),
  style: "style/course.css",
  globalStylesheets: [],
  head,
  header,
  footer,
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  preserveExtension: true,
  preserveIndex: true,
  markdownIt: (md: MarkdownIt) => courseMarkdown(md)
};
