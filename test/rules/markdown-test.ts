import MarkdownIt from "markdown-it";
import {describe, expect, it} from "vitest";
import {courseMarkdown} from "../../site/markdown/index.js";

/** Renders as Framework does: its own fence and placeholder rules are not needed to see ours. */
function render(source: string, path = "/step-size"): string {
  const md = courseMarkdown(new MarkdownIt({html: true}));
  return md.render(source, {path});
}

describe("math", () => {
  it("turns $…$ into HTML and MathML", () => {
    const html = render("The step $\\alpha$.");
    expect(html).toContain('<span class="katex">');
    expect(html).toContain("<math");
  });

  it("writes λ_max as an index of two parts, and leaves max x as it is", () => {
    expect(render("$\\lambda_{\\max}$")).toContain("<msub><mi>λ</mi><mi>max</mi></msub>");
    expect(render("$\\max x$")).toContain("<mi>max</mi><mo>\u2061</mo>");
  });

  it("leaves a placeholder, a price and an escaped dollar alone", () => {
    expect(render("It is ${x} beside $x$.")).toContain("It is ${x} beside");
    expect(render("It costs $6 or $7.")).not.toContain("katex");
    expect(render("It costs \\$5.")).toContain("It costs $5.");
  });

  it("colours an idea by its class and trusts no other command", () => {
    expect(render("$\\clmax{\\lambda}$")).toContain('class="enclosing c-lmax"');
    expect(() => render("$\\href{https://example.org}{x}$")).toThrow(/step-size\.md/);
  });

  it("stops at bad TeX, naming the file and the line", () => {
    expect(() => render("Good.\n\nTwo lines,\nthen $\\frac{1$ here.", "/nowhere")).toThrow(
      /^src\/nowhere\.md:4: KaTeX parse error/
    );
  });
});

describe("references", () => {
  it("links an equation to its home, within the page by its fragment alone, and adds its preview once", () => {
    const html = render("See @eq-18 and again @eq-18.");
    expect(html.match(/href="#eq-18"/g)).toHaveLength(2);
    expect(html.match(/<template id="preview-eq-18">/g)).toHaveLength(1);
    expect(render("See @eq-18.", "/index")).toContain('href="/step-size#eq-18"');
  });

  it("stops at a dangling reference, naming the file and the line", () => {
    expect(() => render("One.\n\nSee @eq-26.", "/nowhere")).toThrow(/^src\/nowhere\.md:3: there is no equation 26/);
    expect(() => render("See @fig-nothing.")).toThrow(/there is no figure nothing/);
    expect(() => render("See @ref-nobody1900.")).toThrow(/there is no source nobody1900/);
  });

  it("leaves an address with an at sign alone", () => {
    expect(render("me@example.org")).toContain("me@example.org");
  });
});

describe("containers", () => {
  it("print an equation with its anchor in its home and nowhere else", () => {
    expect(render("::: equation 18\n:::")).toContain('<div class="equation" id="eq-18">');
    expect(() => render("::: equation 18\n:::\n\n::: equation 18\n:::")).toThrow(/stands twice/);
    expect(() => render("::: equation 18\n:::", "/index")).toThrow(/at home in step-size/);
  });

  it("nest by their number of colons, and do not end inside a fenced cell", () => {
    const html = render(':::: fine-print "Outer"\n::: note "Inner"\n```\n:::\n```\n:::\n::::');
    expect(html.match(/class="box /g)).toHaveLength(2);
    expect(html).toContain(":::\n</code>");
  });

  it("open right under a paragraph", () => {
    expect(render('Text\n::: note "A"\nInside\n:::')).toContain('class="box note"');
  });

  it("stop when unknown, untitled or never closed", () => {
    expect(() => render("::: nonsense\n:::")).toThrow(/no container is called "nonsense"/);
    expect(() => render("::: note\n:::")).toThrow(/expected a title in quotes; got nothing/);
    expect(() => render('::: note "A"\ntext')).toThrow(/note is never closed/);
  });

  it("unfold a derivation line by line", () => {
    const html = render(':::: derivation "D"\n::: line "x = y"\nBecause.\n:::\n::::');
    expect(html).toMatch(
      /<li><details><summary><span class="katex-display">[\s\S]*<p>Because\.<\/p>\n<\/details><\/li>/
    );
  });
});

describe("figures", () => {
  const page = 'import {base} from "./figures/a.js";';
  const block = `\`\`\`ts\n${page}\nimport {other} from "./b.js";\n\`\`\`\n\n::: figure one-two "A $\\alpha$"\n\`\`\`ts\nbase();\n\`\`\`\n:::`;

  it("keep their cells, and show exactly those with the imports that they use", () => {
    const html = render(block);
    expect(html).toContain('<figure id="one-two" class="figure">');
    const code = html.slice(html.indexOf("<details"));
    expect(code).toContain("import {base}");
    expect(code).not.toContain("import {other}");
    expect(code).toContain("base();");
  });

  it("caption with mathematics", () => {
    expect(render(block)).toMatch(/<figcaption>A <span class="katex">/);
  });

  it("stand once on a page, and lend their id to no heading", () => {
    expect(() => render(`${block}\n\n${block}`)).toThrow(/figure one-two stands twice/);
    expect(() => render('::: figure "x"\n:::')).toThrow(/expected ::: figure some-id "Caption"/);
  });
});

describe("contents", () => {
  it("list the sections of a long page under its title", () => {
    const html = render("# T\n\n## A\n\n## B\n\n## C\n\n## D");
    expect(html).toMatch(/<\/h1>\n<nav class="contents"[\s\S]*<li>[\s\S]*A<\/a>/);
    expect(render("# T\n\n## A")).not.toContain('class="contents"');
  });
});
