import {build} from "./build.js";
import {drag} from "./drag.js";
import {weight} from "./weight.js";

// Ratios and sizes, each against a named peer in the same run: these numbers are worth comparing, milliseconds are not.
await weight();
await drag();
await build();
