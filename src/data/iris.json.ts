// Fisher’s iris, standardised (see data/README.md).
import {iris} from "./iris.js";

process.stdout.write(`${JSON.stringify(iris())}\n`);
