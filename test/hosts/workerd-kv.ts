import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { workerdCommand } from "../../scripts/workerd-command.ts";
import { type HostDriver, startServer } from "./driver.ts";

/** workerd with the configuration that the build generates, but with a `kvNamespace` instead of the Durable Object. */
export const workerdWithKv: HostDriver = {
  name: "workerd with KV",
  missing: () => null,
  start: (dist, env) => {
    const config = withKv(join(dist, "workers"));
    return startServer((port) => ({ ...workerdCommand(dist, "127.0.0.1", port, config), ...(env && { env }) }));
  },
  gaps: {},
};

function withKv(folder: string): string {
  copyFileSync(join(import.meta.dirname, "kv-service.js"), join(folder, "kv-service.js"));
  const service = `(name = "kv", worker = (
    modules = [(name = "kv-service.js", esModule = embed "kv-service.js")], compatibilityDate = "2026-11-01"))`;
  const changed = readFileSync(join(folder, "workerd.capnp"), "utf8")
    .replace("services = [", `services = [${service}, `)
    .replace(
      '(name = "MINNOW_OBJECT", durableObjectNamespace = "MinnowObject")',
      '(name = "MINNOW_KV", kvNamespace = "kv")',
    )
    .replace(/ {2}durableObjectNamespaces = .*\n {2}durableObjectStorage = .*\n/, "");
  writeFileSync(join(folder, "kv.capnp"), changed);
  return "kv.capnp";
}
