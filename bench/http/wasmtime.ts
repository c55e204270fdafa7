import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findWasmtime } from "../../scripts/wasmtime-tool.ts";
import { buildApp } from "../../test/build-app.ts";
import { type Running, startServer } from "../../test/hosts/driver.ts";
import { wasmtime } from "../../test/hosts/wasmtime.ts";
import { buildHello } from "../wasi-hello/build.ts";
import { type Duel, duel } from "./duel.ts";
import { savePage } from "./saved-page.ts";

/** How wasmtime uses instances: a fresh one for each request, or one again and again. */
export type Reuse = "instance-per-request" | "reuse";

const REUSE_FLAGS: Record<Reuse, string[]> = {
  "instance-per-request": [],
  reuse: ["--max-instance-reuse-count", "1000000"],
};

/** An app on `wasmtime serve` against a hand-written component that answers the same page. */
export async function benchWasmtime(app: string): Promise<Record<Reuse, Duel>> {
  const dist = await buildApp(app);
  const component = join(dist, "app.wasm");
  const byHand = join(dist, "by-hand.wasm");
  writeFileSync(byHand, await buildByHand(dist));
  return {
    "instance-per-request": await duelWith("instance-per-request", component, byHand),
    reuse: await duelWith("reuse", component, byHand),
  };
}

/** `wasmtime serve` with or without reuse of instances. */
export function startWasmtime(component: string, reuse: Reuse): Promise<Running> {
  return startServer((port) => ({
    command: findWasmtime() as string,
    args: ["serve", ...REUSE_FLAGS[reuse], "--addr", `127.0.0.1:${port}`, component],
  }));
}

async function duelWith(reuse: Reuse, component: string, byHand: string): Promise<Duel> {
  const [subject, reference] = await Promise.all([startWasmtime(component, reuse), startWasmtime(byHand, reuse)]);
  try {
    return await duel(subject, reference, 8);
  } finally {
    await Promise.all([subject.stop(), reference.stop()]);
  }
}

async function buildByHand(dist: string): Promise<Uint8Array> {
  const running = await wasmtime.start(dist);
  try {
    const page = await savePage(running.url);
    return await buildHello({ headers: page.headers, body: Buffer.from(page.body, "base64") });
  } finally {
    await running.stop();
  }
}
