// The run that comes with the course on the data “iris”.
import {iris} from "./iris.js";
import {printRun} from "./precomputed.js";

printRun("iris", iris());
