import { createRequire } from "node:module";
import { join } from "node:path";

/** The command line that serves a build on workerd. The package's JavaScript entry exports the path of its binary. */
export function workerdCommand(
  dist: string,
  host: string,
  port: number,
  file = "workerd.capnp",
): { command: string; args: string[] } {
  const command = createRequire(import.meta.url)("workerd").default as string;
  const config = join(dist, "workers", file);
  return { command, args: ["serve", config, "--socket-addr", `http=${host}:${port}`] };
}
