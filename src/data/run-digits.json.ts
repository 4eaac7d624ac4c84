// The run that comes with the course on the data “digits”.
import {digits} from "./digits.js";
import {printRun} from "./precomputed.js";

printRun("digits", digits());
