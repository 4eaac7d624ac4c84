/** How Chromium is started wherever the course is tested or pictured: no sandbox as root, WebGL in software, no calls home. */
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--hide-scrollbars",
  "--js-flags=--no-enable-lazy-source-positions" // a browser that is watched reads all of Plotly again for each error's place
] as const;
