const icon = (name: string, paths: string) =>
  `<svg class="icon icon-${name}" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">${paths}</svg>`;

/** The few drawings of the frame, in the colour of the words beside them. */
export const icons = {
  mark: `<svg class="mark" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false"><g transform="rotate(-32 14 14)" fill="none" stroke="currentColor" stroke-width="1.4"><ellipse cx="14" cy="14" rx="12.6" ry="7.4"/><ellipse cx="14" cy="14" rx="8.6" ry="5"/><ellipse cx="14" cy="14" rx="4" ry="2.2" fill="currentColor"/></g></svg>`,
  chapters: icon("chapters", `<path d="M3.5 5h13M3.5 10h13M3.5 15h8"/>`),
  search: icon("search", `<circle cx="8.5" cy="8.5" r="5"/><path d="m12.5 12.5 4.5 4.5"/>`),
  system: icon(
    "system",
    `<circle cx="10" cy="10" r="6.5"/><path d="M10 3.5v13a6.5 6.5 0 0 0 0-13z" fill="currentColor"/>`
  ),
  light: icon(
    "light",
    `<circle cx="10" cy="10" r="3.4"/><path d="M10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.4 4.4l1.2 1.2M14.4 14.4l1.2 1.2M4.4 15.6l1.2-1.2M14.4 5.6l1.2-1.2"/>`
  ),
  dark: icon("dark", `<path d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z"/>`)
};
