// The speed of the computation module, each row against a named peer in the same run. `npm run bench -- numerics` bundles
// this file as the browser gets its modules and runs it in Node; `npm run bench -- numerics eigen` runs one topic.
import {eigen} from "./eigen.js";
import {equations} from "./equations.js";
import {typed} from "./expression.js";
import {network} from "./network.js";

const topics: Readonly<Record<string, () => void>> = {eigen, typed, network, equations};
const wanted = process.argv[2];
if (wanted !== undefined && !Object.hasOwn(topics, wanted))
  throw new RangeError(`unknown topic ${wanted}; expected one of ${Object.keys(topics).join(", ")}`);
for (const [name, measure] of Object.entries(topics)) {
  if (wanted !== undefined && wanted !== name) continue;
  console.log(`\nComputation module: ${name}`);
  measure();
}
