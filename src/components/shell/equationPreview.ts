const MARGIN = 8;

/**
 * References to equations show the equation: on hover, on focus, and on a first touch, whose slip holds the way to the
 * equation (a second touch follows it). Escape puts it away, the pointer may enter it, and it stays until it is left.
 */
export function equationPreview(): void {
  const slip = document.createElement("div");
  slip.className = "equation-preview";
  slip.id = "equation-preview";
  slip.hidden = true;
  let shown: HTMLAnchorElement | undefined;
  let timer = 0;
  let touched = false;

  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = undefined;
    slip.hidden = true;
  };
  const later = (action: () => void, wait: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(action, wait);
  };
  const show = (link: HTMLAnchorElement, way: boolean) => {
    clearTimeout(timer);
    const template = document.getElementById(`preview-eq-${link.dataset.eq}`);
    if (!(template instanceof HTMLTemplateElement)) return;
    if (shown !== link) hide();
    shown = link;
    slip.replaceChildren(template.content.cloneNode(true), ...(way ? [wayTo(link, hide)] : []));
    (document.fullscreenElement ?? document.body).append(slip);
    slip.hidden = false;
    link.setAttribute("aria-describedby", slip.id);
    place(slip, link);
  };
  const reference = (target: EventTarget | null) =>
    target instanceof Element ? (target.closest<HTMLAnchorElement>("a.eqref[data-eq]") ?? undefined) : undefined;
  const near = (target: EventTarget | null) =>
    target instanceof Node && (slip.contains(target) || reference(target) === shown);

  document.addEventListener("pointerover", ({target, pointerType}) => {
    if (pointerType === "touch") return;
    const link = reference(target);
    if (link && link !== shown) later(() => show(link, false), 120);
    else if (shown && near(target)) clearTimeout(timer);
    else if (shown) later(hide, 250);
    else if (!link) clearTimeout(timer);
  });
  document.addEventListener("focusin", ({target}) => {
    const link = reference(target);
    if (link && !touched) show(link, false);
  });
  document.addEventListener("focusout", ({target, relatedTarget}) => {
    if (shown && reference(target) === shown && !near(relatedTarget)) hide();
  });
  document.addEventListener("pointerdown", ({target, pointerType}) => {
    touched = pointerType === "touch";
    if (shown && !near(target)) hide();
  });
  document.addEventListener("click", (event) => {
    const link = reference(event.target);
    if (!link) return;
    if (touched && shown !== link && !event.defaultPrevented) {
      event.preventDefault();
      show(link, true);
    } else hide();
  });
  addEventListener("keydown", (event) => {
    touched = false;
    if (event.key === "Escape" && shown) hide();
  });
  addEventListener("resize", hide);
}

function wayTo(link: HTMLAnchorElement, done: () => void): HTMLAnchorElement {
  const way = document.createElement("a");
  way.className = "preview-go";
  way.href = link.href;
  way.textContent = `Go to equation ${link.dataset.eq}`;
  way.addEventListener("click", done);
  return way;
}

/** Below the reference, or above it where there is more room; never out of the window. */
function place(slip: HTMLElement, link: HTMLElement): void {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const {width, height} = slip.getBoundingClientRect();
  const within = slip.offsetParent?.getBoundingClientRect();
  const [originX, originY] =
    slip.parentElement === document.body
      ? [-scrollX, -scrollY]
      : [within?.left ?? 0, (within?.top ?? 0) - (slip.offsetParent?.scrollTop ?? 0)];
  const left = Math.max(MARGIN, Math.min(at.left - 16, document.documentElement.clientWidth - width - MARGIN));
  const above = at.bottom + MARGIN + height > innerHeight && at.top - MARGIN - height > 0;
  const top = above ? at.top - MARGIN - height : at.bottom + MARGIN;
  slip.style.left = `${left - originX}px`;
  slip.style.top = `${top - originY}px`;
}
