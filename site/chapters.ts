/** A page of the course, in the order in which it is read. */
export interface Chapter {
  /** Its address from the root of the site, without extension. */
  readonly path: string;
  readonly title: string;
  /** The number of a chapter of the article; the other pages have none. */
  readonly number?: number;
  /** What it is about, in one line, for the menu and the map of the course. */
  readonly about: string;
  /** False while the page is still to be written: it is named, and not linked. */
  readonly open: boolean;
  /** Reference pages stand apart from what is read in order. */
  readonly reference?: boolean;
}

export const courseTitle = "Decoding the Hessian";

/** Every page, open or to come. */
export const chapters: readonly Chapter[] = [
  {path: "/index", title: "Why curvature", about: "The gradient, the Hessian, and one plain step", open: true},
  {path: "/convexity", title: "Convexity", number: 1, about: "Bowls, saddles, and what a chord proves", open: true},
  {path: "/eigenvalues", title: "Eigenvalues", number: 2, about: "The axes in which H only stretches", open: true},
  {
    path: "/regularization",
    title: "Regularization",
    number: 3,
    about: "Flat valleys, and what a shift by ε repairs",
    open: true
  },
  {path: "/step-size", title: "Step size", number: 4, about: "Why one number must serve every mode", open: true},
  {
    path: "/neural-networks",
    title: "Neural networks",
    number: 5,
    about: "The limit of chapter 4, met in the wild",
    open: true
  },
  {path: "/playground", title: "Playground", about: "A function of your own, and three methods on it", open: true},
  {
    path: "/equations",
    title: "Equations",
    about: "All 25, with where each is explained",
    open: true,
    reference: true
  },
  {path: "/notation", title: "Notation", about: "Every symbol, and its name in the code", open: true, reference: true},
  {
    path: "/accuracy",
    title: "Accuracy",
    about: "What was checked, against what, digits reached",
    open: true,
    reference: true
  },
  {path: "/references", title: "References", about: "The article first, then every source", open: true, reference: true}
];

/** The open pages just before and after a page, in reading order; both undefined for a page that is not listed. */
export function neighbours(path: string): {readonly previous?: Chapter; readonly next?: Chapter} {
  const open = chapters.filter((chapter) => chapter.open);
  const here = open.findIndex((chapter) => chapter.path === path);
  return here < 0 ? {} : {previous: open[here - 1], next: open[here + 1]};
}
