/**
 * Where the built course will stand, e.g. "https://example.org/hessian/", from the environment variable `BASE_URL`.
 * Only what needs an absolute address depends on it: preview pictures, canonical links, `sitemap.xml`, `robots.txt`,
 * and the links of the page for what is not found. Without it they are left out; nothing else changes.
 *
 * @throws TypeError if `BASE_URL` is not an absolute http(s) address
 */
export const base: string | undefined = read(process.env.BASE_URL);

function read(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new TypeError(`BASE_URL must be an absolute http(s) address; got "${text}"`);
  return `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
}
