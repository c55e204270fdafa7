import { join } from "node:path";
import { type HostDriver, startServer } from "./driver.ts";

/** The Node host, in a process of its own. */
export const node: HostDriver = onNode("node", "shared");

/** The same with an instance for each request that is in the making. */
export const pooledNode: HostDriver = onNode("node, pooled", "pooled");

function onNode(name: string, isolation: string): HostDriver {
  return {
    name,
    missing: () => null,
    start: (dist, env) =>
      startServer((port) => ({
        command: process.execPath,
        args: [join(import.meta.dirname, "serve-node.ts"), dist, isolation],
        env: { ...env, PORT: String(port), HOST: "127.0.0.1" },
      })),
    gaps: {},
  };
}
