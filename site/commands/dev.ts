import {measureAccuracy} from "../accuracy/measure.js";
import {vendor} from "../vendor/index.js";
import {bin, main, run} from "./support/run.js";

// Framework's own live preview, for authors: pages change as they are written. The finishing pass does not run here.
await main(async () => {
  await vendor();
  await measureAccuracy();
  const host = process.env.HOST || "127.0.0.1";
  const port = process.env.PORT ? ["--port", process.env.PORT] : [];
  const args = ["--import", "tsx", bin("@observablehq/framework", "observable"), "preview", "--no-open"];
  return run(process.execPath, [...args, "--host", host, ...port]);
});
