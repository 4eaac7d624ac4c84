import {parseNumber} from "../codec.js";
import {print, put, write} from "../write.js";

/** The box of a control that takes a number as it is typed. */
export interface ExactBox {
  /** Takes back what the box complained of. */
  clear(): void;
  /** Shows a value, unless the reader is typing another one, or mending one that was refused. */
  show(value: number): void;
}

/**
 * What every box for one number does: it takes a number within its bounds, says beside it what it got and expected of any
 * other text, and leaves alone what is being typed, whatever else changes in the meantime.
 *
 * @param error - where it complains
 * @param bounds - read anew each time
 * @param set - takes a good number
 */
export function exactBox(
  box: HTMLInputElement,
  error: HTMLElement,
  bounds: {readonly min: number; readonly max: number},
  set: (value: number) => void
): ExactBox {
  let shown = box.value; // what stands in the box by itself: any other text is the reader’s
  const complain = (words: string) => {
    print(error, words);
    write(error, "hidden", words === "");
    put(box, "aria-invalid", `${words !== ""}`);
  };
  const clear = () => {
    complain("");
    shown = box.value;
  };
  box.addEventListener("change", () => {
    const text = box.value.trim().replace(/^−/, "-");
    const next = parseNumber(text);
    if (next >= bounds.min && next <= bounds.max) {
      clear();
      set(next);
    } else {
      const hint = text.includes(",") ? ", with a point for decimals" : "";
      const range = `from ${limit(bounds.min)} to ${limit(bounds.max)}`;
      complain(`Got “${text.slice(0, 40)}”; expected a number ${range}${hint}.`);
    }
  });
  return {
    clear,
    show(value) {
      const typing = document.activeElement === box && (box.value !== shown || !error.hidden);
      if (!typing) write(box, "value", (shown = plain(value)));
    }
  };
}

/** A number as a reader would type it: all of its digits up to six, more only in the address; nothing where there is none. */
const plain = (value: number): string => (Number.isNaN(value) ? "" : `${Number(value.toPrecision(6))}`);

const limit = (value: number): string => (Number.isInteger(value) ? `${value}` : plain(value));
