import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileApp } from "../host/_shared/component.ts";
import { createFetch } from "../host/node/index.ts";
import { buildApp } from "../test/build-app.ts";
import { median } from "./statistics.ts";

/** Milliseconds until an app can answer. */
export interface InstanceStart {
  /** Compiling the core module for the first time: V8 remembers modules by their bytes. */
  compile: number;
  /** A page on a new instance of a compiled module: instantiation, `main()` and the page. */
  firstPage: number;
  /** The same page on an instance that has answered before. */
  laterPage: number;
}

const RUNS = 200;

/** How fast an app starts on the JavaScript hosts. */
export async function measureInstanceStart(app: string): Promise<InstanceStart> {
  const component = readFileSync(join(await buildApp(app), "app.wasm"));
  const compile = await medianTime(1, async () => void compileApp(component));
  const module = compileApp(component);
  const [fresh, shared] = [createFetch({ app: module, isolation: "per-request" }), createFetch({ app: module })];
  const get = async (fetch: typeof fresh) => void (await (await fetch(new Request("http://localhost/"))).text());
  return {
    compile,
    firstPage: await medianTime(RUNS, () => get(fresh)),
    laterPage: await medianTime(RUNS, () => get(shared)),
  };
}

async function medianTime(runs: number, work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}
