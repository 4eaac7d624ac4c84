/** The page's own contents: folded on a small screen, open beside the text on a wide one, with the present section marked. */
export function contents(): void {
  const nav = document.querySelector<HTMLElement>("nav.contents");
  const details = nav?.querySelector("details");
  if (!nav || !details) return;
  const wide = matchMedia("(min-width: 75rem)");
  const fold = () => (details.open = wide.matches);
  fold();
  nav.dataset.ready = "";
  wide.addEventListener("change", fold);
  nav.addEventListener("click", ({target}) => {
    if (target instanceof HTMLAnchorElement && !wide.matches) details.open = false;
  });
  // Beside the text there is nothing to fold.
  details.querySelector("summary")?.addEventListener("click", (event) => {
    if (wide.matches) event.preventDefault();
  });
  follow([...nav.querySelectorAll("a")]);
}

/** Marks the last section whose heading has passed the upper third of the window. */
function follow(links: readonly HTMLAnchorElement[]): void {
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{link, heading}] : [];
  });
  let frame = 0;
  const mark = () => {
    frame = 0;
    const line = innerHeight / 3;
    const now = sections.filter(({heading}) => heading.getBoundingClientRect().top < line).pop();
    for (const {link} of sections) {
      if (link === now?.link) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("scroll", () => (frame ||= requestAnimationFrame(mark)), {passive: true});
  mark();
}
