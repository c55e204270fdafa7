// Builds the apps of a test run, one after the other in one process: a warm compiler needs a third of the time. Listens on
// the socket that it is given; a connection is one order, and its reply says how that went.

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import type { Threads } from "../compiler/build/index.ts";
import { BUILD_LOG, BUILT, type Order, root } from "./build-app.ts";

process.chdir(root);
const lines: string[] = [];
console.log = (text: string) => void lines.push(text);
console.error = console.log;

const made = new Map<string, Promise<string>>();
let last: Promise<unknown> = Promise.resolve();
let threads: Threads | undefined;

const server = createServer({ allowHalfOpen: true }, (connection) => {
  let text = "";
  connection.on("data", (chunk) => (text += chunk));
  connection.on("error", () => {});
  connection.on("end", async () => connection.end(await reply(JSON.parse(text))));
});
server.listen(process.argv[2], () => process.send?.("listening"));
// The run is over, however it ended.
process.on("disconnect", () => process.exit());

function reply(order: Order): Promise<string> {
  const known = made.get(order.out);
  if (known) return known;
  const next = last.then(() => build(order).catch((error: Error) => String(error.stack)));
  last = next;
  made.set(order.out, next);
  return next;
}

async function build({ app, out, debug = false, base }: Order): Promise<string> {
  if (existsSync(out)) return BUILT;
  const { buildOn, startThreads } = await import("../compiler/build/index.ts");
  threads ??= startThreads();
  lines.length = 0;
  const scratch = `${out}.${process.pid}`;
  const { manifest } = await buildOn(threads, { appDir: app, outDir: scratch, debug, base });
  if (!manifest) return lines.join("\n");
  writeFileSync(join(scratch, BUILD_LOG), `${lines.join("\n")}\n`);
  mkdirSync(dirname(out), { recursive: true });
  try {
    renameSync(scratch, out);
  } catch (error) {
    // Another run of the tests made the same meanwhile.
    if (!existsSync(out)) throw error;
    rmSync(scratch, { recursive: true });
  }
  return BUILT;
}
