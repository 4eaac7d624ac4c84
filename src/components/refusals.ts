/** A key of the address that could not be read: what it said, and what was expected. */
export interface Refusal {
  readonly name: string;
  readonly got: string;
  readonly expected: string;
}

/** Says at the head of the text, once, what the address asked for and did not get; the defaults stand in its place. */
export function refuse(refusals: readonly Refusal[]): void {
  document.querySelector(".refusals")?.remove();
  if (refusals.length === 0) return;
  const notice = document.createElement("p");
  notice.className = "notice refusals";
  notice.setAttribute("role", "status");
  const what = refusals.map(({name, got, expected}) => `${name} = “${got}” (expected ${expected})`).join("; ");
  notice.textContent = `This page's address could not be read in full: ${what}. The default is shown instead.`;
  const title = document.querySelector("main h1");
  if (title) title.after(notice);
  else document.querySelector("main")?.prepend(notice);
}
