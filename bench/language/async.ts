// What `await`, `try` and `throw` cost, in Minnow and in JavaScript: `node bench/language/async.ts`.

import { join } from "node:path";
import { compileProgram } from "../../compiler/index.ts";
import { compileAs } from "../../test/as.ts";
import { median } from "../statistics.ts";

const KINDS = [
  "await of a value",
  "await of an async call",
  "await of a resolved promise",
  "work without try",
  "work in a try",
  "throw and catch",
];
const RUNS = 9;
const TIMES = 200_000;

const EPILOGUE = `
import { html as html_, launch as launch_ } from "minnow";
function App_() { return html_\`<p></p>\`; }
export function main(): void { launch_(App_); bench(-1, 0); }
`;

const ENTRY = `
import { __main, bench } from "../app/server";
import { currentContext } from "../runtime/core/context";

export function start(): void { __main(); }
export function run(kind: f64, n: f64): void { bench(kind, n); currentContext.run(); }
export function collect(): void { __collect(); }
`;

const file = join(import.meta.dirname, "async-program.ts");
const program = (await import("./async-program.ts")) as { bench(kind: number, n: number): void };
const minnow = await compiled();

for (const [kind, name] of KINDS.entries()) {
  const times = { minnow: [] as number[], javascript: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    times.minnow.push(await timed(() => minnow.run?.(kind, TIMES)));
    minnow.collect?.();
    times.javascript.push(await timed(() => program.bench(kind, TIMES)));
  }
  const [own, other] = [median(times.minnow), median(times.javascript)];
  console.log(`${name.padEnd(30)} ${own.toFixed(1).padStart(8)} ns   JavaScript ${other.toFixed(1).padStart(8)} ns`);
}

async function compiled() {
  const text = (await import("node:fs")).readFileSync(file, "utf8") + EPILOGUE;
  const { server, diagnostics } = compileProgram({ entry: file, debug: false }, new Map([[file, text]]));
  if (!server) throw new Error(diagnostics.map((each) => each.message).join("\n"));
  const instance = await compileAs(ENTRY, { files: { "app/server": `${server.text}\nexport { bench };\n` } });
  instance.start?.();
  return instance;
}

/** Nanoseconds for each time over; what is asynchronous has run to its end. */
async function timed(work: () => void): Promise<number> {
  const start = performance.now();
  work();
  await null;
  await new Promise(setImmediate);
  return ((performance.now() - start) * 1e6) / TIMES;
}
