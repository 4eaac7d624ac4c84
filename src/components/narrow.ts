import {Generators} from "observablehq:stdlib";

/** In a cell, `const narrow = follow…`: whether the page is too narrow for figures to stand side by side. */
export const isNarrow = (): boolean =>
  Generators.observe<boolean>((change) => {
    const media = matchMedia("(max-width: 719px)");
    const tell = () => change(media.matches);
    tell();
    media.addEventListener("change", tell);
    return () => media.removeEventListener("change", tell);
  }) as never;
