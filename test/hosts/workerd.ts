import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workerdCommand } from "../../scripts/workerd-command.ts";
import { type HostDriver, startServer } from "./driver.ts";

/** Cloudflare's workerd with the configuration that the build generates. */
export const workerd: HostDriver = {
  name: "workerd",
  missing: () => null,
  start: (dist, env) => {
    const config = withOwnNetwork(dist);
    return startServer((port) => ({ ...workerdCommand(dist, "127.0.0.1", port, config), ...(env && { env }) }));
  },
  gaps: {},
};

/** By itself workerd lets a worker ask public addresses only; what tests ask is on this machine. */
function withOwnNetwork(dist: string): string {
  const written = readFileSync(join(dist, "workers", "workerd.capnp"), "utf8");
  const network = '(name = "internet", network = (allow = ["public", "private"]))';
  const folder = mkdtempSync(join(tmpdir(), "minnow-objects-"));
  const disk = `(name = "storage", disk = (path = ${JSON.stringify(folder)}, writable = true))`;
  const changed = written
    .replace("services = [", `services = [${network}, ${disk}, `)
    // Objects as they are on Cloudflare: with SQLite, on a disk.
    .replace("(inMemory = void)", '(localDisk = "storage")')
    .replace('uniqueKey = "minnow"', 'uniqueKey = "minnow", enableSql = true');
  writeFileSync(join(dist, "workers", "test.capnp"), changed);
  return "test.capnp";
}
