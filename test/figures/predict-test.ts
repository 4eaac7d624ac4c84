import {describe, expect, it} from "vitest";
import {type Asked, GUESS, type Question, withhold} from "../../src/figures/shared/predict.js";
import type {Live} from "../../src/figures/types.js";

const live: Live = {
  overlay: [
    {name: "path", mode: "lines", x: [0, 1], y: [0, 1]},
    {name: "start", mode: "markers", x: [0], y: [0]},
    {mode: "lines", x: [0, 2], y: [0, 2]}
  ],
  handles: [
    {id: "start", label: "Start", at: [0, 0]},
    {id: "next", label: "Next", at: [1, 1]}
  ],
  sentence: "The run diverges.",
  table: {columns: ["k", "x"], rows: [[0, 1]]}
};
const choice: Question = {
  id: "q",
  ask: "Does it converge?",
  answer: {kind: "choice", options: {yes: "yes", no: "no"}},
  hides: ["path", "next"]
};
const place: Question = {
  ...choice,
  answer: {kind: "place", label: "Your next iterate", from: [3, 4], xaxis: "x2", yaxis: "y2"}
};
const asked = (question: Question, stage: Asked["stage"], guess?: Asked["guess"]): Asked => ({question, stage, guess});

describe("withhold(live, asked)", () => {
  it("changes nothing where nothing is asked, nor where a choice has been judged", () => {
    expect(withhold(live, null)).toBe(live);
    expect(withhold(live, asked(choice, "told", "yes"))).toEqual(live);
  });

  it("takes away the marks, the handles, the words and the numbers that tell the outcome, and nothing else", () => {
    const held = withhold(live, asked(choice, "open"));
    expect(held.overlay).toEqual([live.overlay[1], live.overlay[2]]);
    expect(held.handles).toEqual([live.handles[0]]);
    expect(held.sentence).not.toContain("diverges");
    expect(held.table).toEqual({columns: ["k", "x"], rows: []});
  });

  it("takes away everything that is live where all of it tells, but for what is given with the question", () => {
    const bare = withhold(live, asked({...choice, hides: ["*"]}, "open"));
    expect([bare.overlay, bare.handles]).toEqual([[], []]);
    const given = withhold(live, asked({...choice, hides: ["*"], shows: ["path", "start"]}, "open"));
    expect([given.overlay, given.handles]).toEqual([live.overlay.slice(0, 2), [live.handles[0]]]);
  });

  it("offers a handle for a place to guess, where it waits and then where it was moved, on its own axes", () => {
    for (const [guess, at] of [
      [undefined, [3, 4]],
      [
        [1, 2],
        [1, 2]
      ]
    ] as const) {
      const {handles, overlay} = withhold(live, asked(place, "open", guess));
      expect(handles.at(-1)).toMatchObject({id: GUESS, label: "Your next iterate", at, xaxis: "x2", yaxis: "y2"});
      expect(overlay.at(-1)).toMatchObject({name: GUESS, x: [at[0]], y: [at[1]], xaxis: "x2", yaxis: "y2"});
    }
  });

  it("shows the guessed place beside the outcome once it is judged, and moves it no more", () => {
    const told = withhold(live, asked(place, "told", [1, 2]));
    expect(told.overlay.slice(0, 3)).toEqual(live.overlay);
    expect(told.overlay.at(-1)).toMatchObject({name: GUESS, x: [1], y: [2]});
    expect(told.handles).toEqual(live.handles);
    expect(told.sentence).toBe(live.sentence);
  });
});
