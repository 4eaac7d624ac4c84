import {createReadStream, existsSync, statSync} from "node:fs";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, resolve, sep} from "node:path";

export interface ServeOptions {
  /** Under which path the folder stands; begins and ends in "/". Defaults to "/". */
  readonly prefix?: string;
  /** First port to try; 0 takes any free one. Defaults to 0. */
  readonly port?: number;
  /** How many ports to try, from the first on. Defaults to 1. */
  readonly attempts?: number;
  /** Defaults to 127.0.0.1: this machine alone. */
  readonly host?: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm"
};

/**
 * Serves a folder as a plain static host would: files by their names, `index.html` for a folder, `404.html` for the rest.
 *
 * @throws Error if no port of those tried is free
 */
export async function serve(
  dir: string,
  {prefix = "/", port = 0, attempts = 1, host = "127.0.0.1"}: ServeOptions = {}
): Promise<{url: string; close(): Promise<void>}> {
  const root = resolve(dir);
  const server = createServer((request, response) => answer(root, prefix, request, response));
  for (let i = 0; ; ++i) {
    try {
      await listen(server, port && port + i, host);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || i + 1 >= attempts) throw error;
    }
  }
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${(server.address() as AddressInfo).port}${prefix}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      })
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      done();
    });
  });
}

function answer(root: string, prefix: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, {allow: "GET, HEAD"}).end();
    return;
  }
  const file = find(root, prefix, request.url ?? "/");
  if (file) send(file, 200, request, response);
  else if (existsSync(resolve(root, "404.html"))) send(resolve(root, "404.html"), 404, request, response);
  else response.writeHead(404, {"content-type": "text/plain"}).end("Not found\n");
}

/** The file that an address means, if there is one inside the folder. */
function find(root: string, prefix: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return undefined; // a stray "%"
  }
  if (!path.startsWith(prefix) || path.includes("\0")) return undefined;
  const file = resolve(root, `./${path.slice(prefix.length)}`, path.endsWith("/") ? "index.html" : "");
  if (!file.startsWith(root + sep)) return undefined;
  return statSync(file, {throwIfNoEntry: false})?.isFile() ? file : undefined;
}

/** What the build names by its content, as in "figure.1a2b3c4d.js": it never changes, and is fetched once. */
const LASTING = /\.[0-9a-f]{8}\.\w+$/;

function send(file: string, status: number, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(status, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "content-length": statSync(file).size,
    "cache-control": LASTING.test(file) ? "max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff"
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}
