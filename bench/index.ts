// `npm run bench [build|warm|sizes|start|ssr|bytes|language|patterns|http|calls|wasmtime|memory …]`: measures, prints, and writes bench/results.json.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { findWasmtime } from "../scripts/wasmtime-tool.ts";
import { measureBuildTime } from "./build-time.ts";
import { benchHydration, benchMemory } from "./client/load.ts";
import { printMemory as printClientMemory, printClientSizes, printHydration, printTable } from "./client/report.ts";
import { benchTable } from "./client/run.ts";
import { clientSizes } from "./client/sizes.ts";
import { benchCalls } from "./http/call.ts";
import { benchNodeHttp } from "./http/node.ts";
import { benchWasmtime } from "./http/wasmtime.ts";
import { measureInstanceStart } from "./instance-start.ts";
import { measureBytes } from "./language/bytes.ts";
import { printBytes, printLanguage } from "./language/report.ts";
import { benchLanguage, benchPatterns } from "./language/run.ts";
import { measureMemory } from "./memory.ts";
import {
  printBuildTime,
  printCall,
  printDuel,
  printInstanceStart,
  printMemory,
  printSizes,
  printSsr,
  printWarmBuild,
} from "./report.ts";
import { measureSizes } from "./sizes.ts";
import { benchSsr } from "./ssr/run.ts";
import { measureWarmBuild } from "./warm-build.ts";

const HELLO = "examples/hello";
const COUNTER = "examples/counter";
const file = join(import.meta.dirname, "results.json");

const parts: Record<string, () => Promise<unknown>> = {
  build: async () => shown(await forBoth(measureBuildTime), printBuildTime),
  warm: async () => shown(await measureWarmBuild(), printWarmBuild),
  sizes: async () => shown(await forBoth(measureSizes), printSizes),
  start: async () => shown(await forBoth(measureInstanceStart), printInstanceStart),
  ssr: async () => shown(await benchSsr(), printSsr),
  bytes: async () => shown(await measureBytes(), printBytes),
  language: async () => shown(await benchLanguage(), printLanguage),
  patterns: async () => shown(await benchPatterns(), (results) => printLanguage(results, "Patterns, with collection")),
  http: async () => ({ hello: await duelOnNode(HELLO), counter: await duelOnNode(COUNTER) }),
  calls: callsOnNode,
  wasmtime: duelOnWasmtime,
  client: async () => ({
    sizes: shown(await clientSizes(), printClientSizes),
    memory: shown(await benchMemory(), printClientMemory),
    hydration: shown(await benchHydration(15), printHydration),
    table: shown(await benchTable(30), printTable),
  }),
  memory: async () => shown(await measureMemory(COUNTER), printMemory),
};

const wanted = process.argv.slice(2);
for (const name of wanted)
  if (!parts[name]) throw new Error(`no part ${name}: there are ${Object.keys(parts).join(", ")}`);

const results = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
results.machine = {
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  node: process.version,
  date: new Date().toISOString(),
};
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  results[name] = await measure();
  writeFileSync(file, `${JSON.stringify(results, rounded, 2)}\n`);
}

async function forBoth<T>(measure: (app: string) => Promise<T>): Promise<Record<string, T>> {
  return { counter: await measure(COUNTER), hello: await measure(HELLO) };
}

async function duelOnNode(app: string): Promise<unknown> {
  const result = await benchNodeHttp(app);
  return shown(result, () => printDuel(`HTTP on Node against bare node:http: ${app}`, result));
}

async function callsOnNode(): Promise<unknown> {
  const results = await benchCalls();
  for (const [format, result] of Object.entries(results)) printCall(format, result);
  return results;
}

async function duelOnWasmtime(): Promise<unknown> {
  if (!findWasmtime()) {
    console.log("\nwasmtime is not installed (`npm run setup wasmtime`): its part is left out");
    return null;
  }
  const results = await benchWasmtime(HELLO);
  for (const [reuse, result] of Object.entries(results)) {
    printDuel(`HTTP on wasmtime against a component by hand, ${reuse}`, result);
  }
  return results;
}

function shown<T>(value: T, print: (value: T) => void): T {
  print(value);
  return value;
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(5)) : value;
}
