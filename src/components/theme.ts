let scheme: MediaQueryList | undefined;
/** The reader's system, asked once: every frame of a drag wants to know. */
const systemScheme = () => (scheme ??= matchMedia("(prefers-color-scheme: dark)"));

/** Whether the page is dark now: by the reader's switch (`data-theme` on the root), else by the system. */
export function isDark(): boolean {
  const {theme} = document.documentElement.dataset;
  return theme === "dark" || (theme !== "light" && systemScheme().matches);
}

/** Calls back when light turns to dark or back. Returns what ends it. */
export function onTheme(changed: () => void): () => void {
  const media = systemScheme();
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, {attributeFilter: ["data-theme"]});
  media.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    media.removeEventListener("change", changed);
  };
}

/** Whether the reader asked for less motion. */
export const reducedMotion = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
