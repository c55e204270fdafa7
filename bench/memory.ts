import { join } from "node:path";
import { buildApp } from "../test/build-app.ts";
import type { Running } from "../test/hosts/driver.ts";
import { node } from "../test/hosts/node.ts";
import { load } from "./http/load.ts";
import { residentBytes } from "./http/process-cost.ts";
import { startWasmtime } from "./http/wasmtime.ts";

/** Resident megabytes of a server before and after many requests. */
export interface Memory {
  requests: number;
  warm: number;
  /** After half of the requests: what still grows from here on is a leak. */
  half: number;
  after: number;
}

const REQUESTS = 100_000;

/** Memory of the Node host, and of wasmtime when it uses its instances again. */
export async function measureMemory(app: string): Promise<Record<"node" | "wasmtime", Memory>> {
  const dist = await buildApp(app);
  return {
    node: await flood(await node.start(dist)),
    wasmtime: await flood(await startWasmtime(join(dist, "app.wasm"), "reuse")),
  };
}

async function flood(running: Running): Promise<Memory> {
  try {
    await load(running.url, 1);
    const warm = megabytes(running);
    let requests = await floodTo(running, 0, REQUESTS / 2);
    const half = megabytes(running);
    requests = await floodTo(running, requests, REQUESTS);
    return { requests, warm, half, after: megabytes(running) };
  } finally {
    await running.stop();
  }
}

async function floodTo(running: Running, done: number, wanted: number): Promise<number> {
  let requests = done;
  while (requests < wanted) requests += (await load(running.url, 1)).requests;
  return requests;
}

function megabytes(running: Running): number {
  return residentBytes(running.pid) / (1024 * 1024);
}
