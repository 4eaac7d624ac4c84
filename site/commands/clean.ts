import {rmSync} from "node:fs";

// Removes what the other commands make; what is installed stays.
for (const path of ["dist", "src/vendor", "src/.observablehq", "test/pages/differences"])
  rmSync(path, {recursive: true, force: true});
