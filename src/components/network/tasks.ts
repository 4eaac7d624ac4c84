import {matrixFree} from "../../numerics/network/matrixFree.js";
import type {NetworkLoss} from "../../numerics/network/networkLoss.js";
import {networkSlice} from "../../numerics/network/networkSlice.js";
import {networkSpectrum, type SpectrumQuestion} from "../../numerics/network/networkSpectrum.js";
import type {Resumable} from "../../numerics/resumable.js";

/** What a worker can be asked about a network: each task takes its loss and plain data, and works in slices. */
export const networkTasks = {
  matrixFree,
  slice: networkSlice,
  spectrum: (f: NetworkLoss, question: SpectrumQuestion) => networkSpectrum(f, question)
} satisfies Readonly<Record<string, (f: NetworkLoss, input: never) => Resumable<unknown>>>;

export type NetworkTask = keyof typeof networkTasks;
export type NetworkInput<K extends NetworkTask> = Parameters<(typeof networkTasks)[K]>[1];
export type NetworkResult<K extends NetworkTask> =
  ReturnType<(typeof networkTasks)[K]> extends Resumable<infer R> ? R : never;
