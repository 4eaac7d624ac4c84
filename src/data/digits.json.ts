// Handwritten digits, small enough to learn in the page (see data/README.md).
import {digits} from "./digits.js";

process.stdout.write(`${JSON.stringify(digits())}\n`);
