import {rmSync} from "node:fs";
import {cache} from "./support/digest.js";

// Removes what the other commands make; what is installed stays.
for (const path of ["dist", "src/vendor", "src/.observablehq", cache, "test/pages/differences"])
  rmSync(path, {recursive: true, force: true});
