import {type Browser, type BrowserContextOptions, chromium, type Page} from "playwright-core";
import {afterAll, inject} from "vitest";
import {flags} from "../../../site/browser/flags.js";
import {findBrowser} from "../../../site/commands/support/browser.js";

/** A browser with the course's flags and `extra` ones. */
export function launch(extra: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no Chrome or Chromium is installed; `npm test` installs one where it can");
  return chromium.launch({executablePath, args: [...flags, ...extra]});
}

let shared: Promise<Browser> | undefined;
afterAll(async () => {
  await (await shared)?.close();
  shared = undefined;
});

/** An open page, and everything that went wrong on it: console errors, uncaught ones, foreign or failed requests, policy. */
export interface Visit {
  readonly page: Page;
  readonly faults: string[];
  close(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** Query, with its question mark. */
  readonly query?: string;
  /** Fragment, with its hash. */
  readonly hash?: string;
  /** What is done to the page before it opens: block a file, deny storage. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly browser?: Browser;
}

/** How large a page is unless a test says otherwise. */
export const VIEWPORT = {width: 1280, height: 900};

/** Where the course is served. */
export const site = (): string => inject("site");

/** Opens a page of the course ("step-size") in a fresh context and waits until its cells have run. */
export async function visit(
  name: string,
  {query = "", hash = "", before, browser, ...context}: VisitOptions = {}
): Promise<Visit> {
  const owner = browser ?? (await (shared ??= launch()));
  const opened = await owner.newContext({viewport: VIEWPORT, reducedMotion: "reduce", ...context});
  opened.setDefaultTimeout(120_000); // a busy machine is no fault of the page
  const page = await opened.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site()) && !/^(data|blob):/.test(url)) faults.push(`foreign request: ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`)
    );
  });
  await before?.(page);
  await page.goto(`${site()}${name}.html${query}${hash}`, {waitUntil: "load"});
  return {page, faults, close: () => opened.close()};
}

/** Takes an open page to another state, as Back and Forward do: without loading it, and Plotly, again. */
export async function goTo(page: Page, query: string): Promise<void> {
  await page.evaluate((query) => {
    history.pushState(history.state, "", location.pathname + query + location.hash);
    dispatchEvent(new PopStateEvent("popstate", {state: history.state}));
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, query);
}

/**
 * Scrolls the plot of a figure into sight and waits until Plotly has drawn it, and its workers have answered. What still
 * grows above it, its own controls among it, pushes it away again: out of sight it would not follow.
 */
export async function drawn(page: Page, id: string): Promise<void> {
  const figure = page.locator(`figure#${id}`);
  const show = () => figure.evaluate((node) => (node.querySelector(".plot") ?? node).scrollIntoView({block: "center"}));
  for (const end = Date.now() + 120_000; ; ) {
    await show();
    try {
      await figure.locator(".plot[data-state=drawn]").first().waitFor({state: "attached", timeout: 500});
      break;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
  await page.locator(`figure#${id}:not(:has([aria-busy=true]))`).waitFor({state: "attached"});
  await page.keyboard.press("Shift"); // a reader who moves is no longer taken back to the place of the link
  await show();
}
