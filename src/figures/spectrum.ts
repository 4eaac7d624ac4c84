import type {NetworkSpectrum} from "../numerics/network/networkSpectrum.js";
import {type Outliers, outliers} from "../numerics/spectrum/outliers.js";
import {grasp, toSymlog} from "./shared/symlog.js";
import {AXES, edgeOf, type SpectrumFrame} from "./spectrum/frame.js";
import {bandMarks, densityMarks, histogramMarks, rankMarks} from "./spectrum/marks.js";
import {type Asked, sentence, table} from "./spectrum/words.js";
import type {Handle, Live} from "./types.js";
import {num} from "./words.js";

export {type SpectrumView, spectrumBase} from "./spectrum/frame.js";

/** An answer, and whether it is to the question that is asked now. */
export interface FoundSpectrum {
  readonly spectrum: NetworkSpectrum;
  readonly current: boolean;
}

/** The largest decade that the axis of λ needs: at least 10. */
export const decadeOf = (spectrum: NetworkSpectrum | null): number => {
  const sizes = (spectrum?.values ?? []).map(Math.abs);
  const most = sizes.reduce((found, size) => Math.max(found, size), 0);
  return Math.min(6, Math.max(2, Math.ceil(Math.log10(most || 1) + 0.1)));
};

/** The threshold that a hand at a place of the axis of λ means. */
export const tauAt = (u: number): number => Math.max(1e-6, Math.abs(grasp(u)));

const sorted = new WeakMap<NetworkSpectrum, Outliers>();

/** The outliers of a spectrum; looked for once. */
function apartFrom(spectrum: NetworkSpectrum): Outliers {
  const known = sorted.get(spectrum);
  if (known) return known;
  const {values} = spectrum;
  const none: Outliers = {status: "none", values: [], edge: 0, threshold: 0, gap: 1};
  const found = values.length < 2 ? none : outliers(values);
  sorted.set(spectrum, found);
  return found;
}

/** What moves: the eigenvalues, the band that counts as zero, the words. */
export function spectrumLive(
  asked: Asked,
  found: FoundSpectrum | null,
  {tau, frame}: {readonly tau: number; readonly frame: SpectrumFrame}
): Live {
  const apart = found && apartFrom(found.spectrum);
  const {views} = frame;
  const edge = edgeOf(frame);
  const handle: Handle = {
    id: "tau",
    label: "What counts as zero",
    at: [Math.min(edge, toSymlog(tau)), 0],
    along: "x",
    step: 0.05,
    value: `within ±${num(tau)}`,
    color: "@step",
    ...(views.includes("histogram") || views.length === 0 ? AXES.histogram : AXES.density)
  };
  const spectrum = found?.spectrum ?? null;
  const shown = spectrum
    ? [
        ...(views.includes("histogram") ? histogramMarks(spectrum, frame) : []),
        ...(views.includes("rank") && apart ? rankMarks(spectrum, apart, frame) : []),
        ...(views.includes("density") ? densityMarks(spectrum, frame) : [])
      ]
    : [];
  const handles = views.includes("histogram") || views.includes("density") ? [handle] : [];
  return {
    overlay: [...bandMarks(tau, frame), ...shown],
    handles,
    sentence: sentence(asked, found, apart, tau),
    table: table(spectrum, apart, tau)
  };
}
