import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";

/** What each room under src/ may import from. Nothing imports a page. */
const rooms: Record<string, readonly string[]> = {
  numerics: ["numerics"],
  figures: ["numerics", "figures"],
  components: ["numerics", "figures", "components", "vendor"],
  data: ["numerics", "data"]
};

const sources = (room: string): string[] =>
  (readdirSync(join("src", room), {recursive: true}) as string[]).filter((name) => name.endsWith(".ts"));

const specifiers = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1]);

describe.each(Object.entries(rooms))("src/%s", (room, allowed) => {
  it(`imports only from ${allowed.join(", ")}`, () => {
    for (const name of sources(room)) {
      const file = join(room, name);
      for (const specifier of specifiers(readFileSync(join("src", file), "utf8"))) {
        if (!specifier.startsWith(".")) continue;
        expect(allowed, `${file} imports ${specifier}`).toContain(join(dirname(file), specifier).split("/")[0]);
      }
    }
  });
});

describe("src/numerics and src/figures", () => {
  it("import no package but for its types, and know neither clock nor chance", () => {
    for (const room of ["numerics", "figures"]) {
      for (const name of sources(room)) {
        const text = readFileSync(join("src", room, name), "utf8");
        for (const line of text.split("\n").filter((line) => /^(import|export) .* from "[^."]/.test(line)))
          expect(line, `${room}/${name}`).toMatch(/^import type /);
        expect(text, `${room}/${name}`).not.toMatch(/Math\.random|Date\.now|new Date|performance\.now/);
      }
    }
  });
});

describe("src", () => {
  it("runs no text as code", () => {
    for (const name of readdirSync("src", {recursive: true}) as string[]) {
      if (!name.endsWith(".ts") || name.startsWith("vendor")) continue;
      expect(readFileSync(join("src", name), "utf8"), name).not.toMatch(/\beval\(|\bFunction\(|\.compile\(/);
    }
  });
});

describe("src/components/plotly.ts", () => {
  it("is the only file that runs Plotly", () => {
    for (const room of Object.keys(rooms)) {
      for (const name of sources(room)) {
        if (join(room, name) === "components/plotly.ts") continue;
        const text = readFileSync(join("src", room, name), "utf8");
        expect(text, `${room}/${name}`).not.toMatch(/vendor\/plotly|^import (?!type)[^;]*"plotly\.js-dist-min"/m);
      }
    }
  });

  it("offers no button that sends the data anywhere", () => {
    const text = readFileSync("src/components/plotly.ts", "utf8");
    expect(text).toContain("showSendToCloud: false");
    expect(text).toContain('plotlyServerURL: ""');
    expect(text).toContain("displayModeBar: false");
  });
});
