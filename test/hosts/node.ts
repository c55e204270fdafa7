import { join } from "node:path";
import { type HostDriver, startServer } from "./driver.ts";

/** The Node host, in a process of its own. */
export const node: HostDriver = {
  name: "node",
  missing: () => null,
  start: (dist) =>
    startServer((port) => ({
      command: process.execPath,
      args: [join(import.meta.dirname, "serve-node.ts"), dist],
      env: { PORT: String(port), HOST: "127.0.0.1" },
    })),
  gaps: {},
};
