// The run that comes with the course on the data “chebyshev”.
import {printRun} from "./precomputed.js";

printRun("chebyshev");
