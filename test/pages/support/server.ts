import type {TestProject} from "vitest/node";
import {serve} from "../../../site/serve.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built course is served, under a sub-path, with a slash at its end. */
    site: string;
  }
}

/** Serves the built course under a sub-path for as long as the page tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const {url, close} = await serve("dist", {prefix: "/some/course/"});
  project.provide("site", url);
  return async () => {
    await close();
  };
}
