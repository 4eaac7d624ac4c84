import {paletteCss} from "./vendor/type.js";

/**
 * The whole look of the page for an address that leads nowhere. A host may show it in place of any address, so that it
 * must not ask for a file: the style stands inside it, and the type is the reader's own.
 */
export const lostPageStyle = (): string => `${paletteCss()}
body { margin: 0; background: var(--page); color: var(--ink); font: 1.1875rem/1.6 Georgia, serif; }
main { max-width: 36rem; margin: 0 auto; padding: 18vh 1.5rem 4rem; }
h1 { margin: 0 0 1rem; font-size: clamp(2rem, 7vw, 3rem); font-weight: 400; line-height: 1.1; letter-spacing: -0.015em; }
h1 a { color: inherit; text-decoration: none; }
main a { color: inherit; text-underline-offset: 0.18em; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }`;
