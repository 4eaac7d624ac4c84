import {Generators} from "observablehq:stdlib";
import {listen} from "../state.js";
import {type NetworkState, networkNames, networkState} from "./state.js";

/** In a cell, `const network = followNetwork()` is what the figures of the chapter share, anew at each change. */
export function followNetwork(): NetworkState {
  return Generators.observe<NetworkState>((change) => {
    let last = networkState();
    change(last);
    return listen(() => {
      const now = networkState();
      if (networkNames.every((name) => now[name] === last[name])) return;
      change((last = now));
    });
  }) as never;
}
