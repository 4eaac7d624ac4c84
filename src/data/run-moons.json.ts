// The run that comes with the course on the data “moons”.
import {printRun} from "./precomputed.js";

printRun("moons");
