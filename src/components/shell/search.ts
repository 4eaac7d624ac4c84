/** The button and the keys that open the search; its dialog and its index are loaded when first asked for. */
export function searchButton(): void {
  const button = document.querySelector<HTMLButtonElement>(".search-open");
  if (!button) return;
  const open = async () => (await import("./searchDialog.js")).openSearch();
  button.addEventListener("click", () => void open());
  addEventListener("keydown", (event) => {
    const command =
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!command && !slash) return;
    if (isField(event.target) || document.fullscreenElement) return;
    event.preventDefault();
    void open();
  });
}

/** Whether a key belongs to what the reader types into. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target instanceof HTMLInputElement && !["range", "checkbox", "radio", "button"].includes(target.type);
}
