import { join } from "node:path";
import { type HostDriver, startServer } from "./driver.ts";

/** The oracle: jco's glue and jco's WASI around the same core module. */
export const jco: HostDriver = {
  name: "jco",
  missing: () => null,
  start: (dist) =>
    startServer((port) => ({
      command: process.execPath,
      args: [join(import.meta.dirname, "oracle/serve.ts"), dist],
      env: { PORT: String(port), HOST: "127.0.0.1" },
    })),
  gaps: {
    "odd-methods": "jco's shim hands on methods that HTTP does not name in a way that its own glue refuses",
    cookies: "jco's shim keeps the last one of several headers with one name",
    "early-413": "jco's shim reads the whole body before it calls the handler",
    streaming: "jco's shim reads the whole body before it calls the handler",
    "unparsed-target": "fetch's Request refuses or rewrites malformed targets before the component sees them",
  },
};
