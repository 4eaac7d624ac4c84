// The run that comes with the course on the data “spirals”.
import {printRun} from "./precomputed.js";

printRun("spirals");
