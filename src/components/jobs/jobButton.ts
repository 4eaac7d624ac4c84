import type {Job} from "./start.js";

/**
 * A button for work that takes a while: it shows how much is done, can be cancelled, and says why if it fails.
 *
 * @param start - begins the work; `progress` hears how much is done
 * @param done - takes the result
 */
export function jobButton<Result>({
  label,
  start,
  done
}: {
  readonly label: string;
  readonly start: (progress: (done: number) => void) => Job<Result>;
  readonly done: (result: Result) => void;
}): HTMLElement & {end(): void} {
  const root = document.createElement("div");
  root.className = "job";
  root.innerHTML = `<button type="button"></button><progress max="1" value="0" hidden></progress><p class="control-error" role="alert" hidden></p>`;
  const [button, bar, error] = root.children as unknown as [HTMLButtonElement, HTMLProgressElement, HTMLElement];
  bar.setAttribute("aria-label", label);
  let running: Job<Result> | undefined;
  const name = () => {
    button.textContent = running ? "Cancel" : label;
    bar.hidden = !running;
  };
  const end = () => {
    running?.cancel();
    running = undefined;
    name();
  };
  button.addEventListener("click", () => {
    if (running) return end();
    error.hidden = true;
    bar.value = 0;
    const mine = start((share) => (bar.value = share));
    running = mine;
    name();
    mine.result.then(
      (result) => {
        if (running !== mine) return;
        end();
        done(result);
      },
      ({message}: Error) => {
        if (running !== mine) return;
        end();
        error.textContent = message;
        error.hidden = false;
      }
    );
  });
  name();
  /** Ends what is under way: for a figure whose question has changed. */
  return Object.assign(root, {end});
}
