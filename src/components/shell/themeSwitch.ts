const KEY = "hessian:theme";
const choices = ["system", "light", "dark"] as const;
type Choice = (typeof choices)[number];

/** The button that goes from the system's theme to light, to dark, and round again; remembered where storage allows. */
export function themeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>(".theme-switch");
  if (!button) return;
  let choice: Choice = isChoice(document.documentElement.dataset.theme) ?? "system";
  const following = () => choices[(choices.indexOf(choice) + 1) % choices.length];
  const name = () => {
    button.dataset.choice = choice;
    button.title = `Theme: ${choice}. Change to ${following()}`;
    button.setAttribute("aria-label", button.title);
  };
  button.addEventListener("click", () => {
    choice = following();
    show(choice);
    remember(choice);
    name();
  });
  // Another tab of the course may choose as well.
  addEventListener("storage", ({key, newValue}) => {
    if (key !== KEY) return;
    choice = isChoice(newValue) ?? "system";
    show(choice);
    name();
  });
  name();
}

function show(choice: Choice): void {
  const {dataset} = document.documentElement;
  if (choice === "system") delete dataset.theme;
  else dataset.theme = choice;
}

/** A browser may deny storage: then the choice lasts as long as the page. */
function remember(choice: Choice): void {
  try {
    if (choice === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {}
}

const isChoice = (value: string | null | undefined): Choice | undefined => choices.find((choice) => choice === value);
