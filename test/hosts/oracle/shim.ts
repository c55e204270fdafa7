import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Exports, Imports } from "./transpile.ts";

/** The parts of jco's WASI for browsers that a served component needs: an implementation that is not ours. */
export interface Shim {
  /** For one instance. */
  imports(): Imports;
  handle(request: Request, exports: Exports): Promise<Response>;
}

/** Loads jco's browser shim: its Node one serves from a worker of its own and ends the process on an error. */
export async function loadShim(): Promise<Shim> {
  const [http, io, clocks, random, cli] = await Promise.all(["http", "io", "clocks", "random", "cli"].map(load));
  const shared: Imports = {
    "wasi:http/types": http.types,
    "wasi:http/outgoing-handler": http.outgoingHandler,
    "wasi:io/error": io.error,
    "wasi:io/poll": io.poll,
    "wasi:io/streams": io.streams,
    "wasi:clocks/monotonic-clock": clocks.monotonicClock,
    "wasi:clocks/wall-clock": clocks.wallClock,
    "wasi:random/random": random.random,
    "wasi:random/insecure": random.insecure,
    "wasi:random/insecure-seed": random.insecureSeed,
  };
  const imports = (): Imports => {
    const { stdout, stderr } = cli.createCli({ stdout: writer(process.stdout), stderr: writer(process.stderr) });
    return { ...shared, "wasi:cli/stdout": stdout, "wasi:cli/stderr": stderr };
  };
  return { imports, handle: (request, exports) => http.handleIncomingRequest(request, exports.incomingHandler.handle) };
}

/** The shim's own streams are shared by all instances, and throw when one of them drops its handle. */
function writer(stream: NodeJS.WriteStream): { write(bytes: Uint8Array): void; blockingFlush(): void } {
  return { write: (bytes) => void stream.write(Buffer.from(bytes)), blockingFlush: () => {} };
}

// biome-ignore lint/suspicious/noExplicitAny: the shim's modules carry no types that match its imports object
async function load(name: string): Promise<any> {
  const jco = createRequire(import.meta.url).resolve("@bytecodealliance/jco");
  const shim = createRequire(jco).resolve("@bytecodealliance/preview2-shim");
  return import(pathToFileURL(join(dirname(shim), "..", "browser", `${name}.js`)).href);
}
