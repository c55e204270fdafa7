import { workerdCommand } from "../../scripts/workerd-command.ts";
import { type HostDriver, startServer } from "./driver.ts";

/** Cloudflare's workerd with the configuration that the build generates. */
export const workerd: HostDriver = {
  name: "workerd",
  missing: () => null,
  start: (dist) => startServer((port) => workerdCommand(dist, "127.0.0.1", port)),
  gaps: {},
};
