/** The chapter menu is a plain `<details>`; with scripts it also closes by Escape, by a click elsewhere, and behind the focus. */
export function menu(): void {
  const details = document.querySelector<HTMLDetailsElement>(".menu");
  if (!details) return;
  const inside = (target: EventTarget | null) => target instanceof Node && details.contains(target);
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    const held = inside(document.activeElement);
    details.open = false;
    if (held) details.querySelector("summary")?.focus();
  });
  addEventListener("pointerdown", ({target}) => {
    if (!inside(target)) details.open = false;
  });
  details.addEventListener("focusout", ({relatedTarget}) => {
    if (relatedTarget && !inside(relatedTarget)) details.open = false;
  });
}
