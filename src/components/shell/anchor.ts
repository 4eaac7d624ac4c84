/**
 * A link to a place below sleeping figures: as they wake they grow and push the place away, so the page goes back to it
 * until the reader first moves, or ten seconds have passed.
 */
export function anchor(): void {
  const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const main = document.querySelector("main");
  if (!place || !main) return;
  const observer = new ResizeObserver(() => place.scrollIntoView());
  const stop = () => {
    observer.disconnect();
    for (const event of EVENTS) removeEventListener(event, stop);
  };
  for (const event of EVENTS) addEventListener(event, stop, {passive: true});
  setTimeout(stop, 10_000);
  observer.observe(main);
}

const EVENTS = ["wheel", "touchstart", "pointerdown", "keydown"] as const;
