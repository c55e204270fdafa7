import type { Duel } from "./http/duel.ts";
import type { InstanceStart } from "./instance-start.ts";
import type { Memory } from "./memory.ts";
import type { Sizes } from "./sizes.ts";
import type { SsrResults } from "./ssr/run.ts";
import type { WarmBuild } from "./warm-build.ts";

/** Prints the timings of one or more workloads. */
export function printSsr(results: SsrResults): void {
  for (const [workload, timings] of Object.entries(results)) {
    heading(`SSR to UTF-8 bytes: ${workload}`, "µs", "× concat", "bytes");
    for (const [name, { microseconds, ratio, bytes }] of Object.entries(timings)) {
      row(name, microseconds.toFixed(1), ratio.toFixed(2), String(bytes));
    }
  }
}

/** Prints a server and what it is measured by. */
export function printDuel(title: string, { subject, reference, ratio, cpuRatio }: Duel): void {
  heading(title, "req/s", "CPU µs/req");
  for (const [name, speed] of [["minnow", subject] as const, ["reference", reference] as const]) {
    row(name, speed.requestsPerSecond.toFixed(0), speed.cpuMicrosecondsPerRequest.toFixed(1));
  }
  row("ratio", `${(ratio * 100).toFixed(0)} %`, `${(cpuRatio * 100).toFixed(0)} %`);
}

/** Prints what a call costs, in pages. */
export function printCall(format: string, { subject, reference, ratio, cpuRatio }: Duel): void {
  heading(`A call of a server function on Node, as ${format}, against the hello page`, "req/s", "CPU µs/req");
  for (const [name, speed] of [["call", subject] as const, ["page", reference] as const]) {
    row(name, speed.requestsPerSecond.toFixed(0), speed.cpuMicrosecondsPerRequest.toFixed(1));
  }
  row("call / page", (1 / ratio).toFixed(2), (1 / cpuRatio).toFixed(2));
}

export function printBuildTime(seconds: Record<string, number>): void {
  heading("Whole build, cold, in seconds", "seconds");
  for (const [app, time] of Object.entries(seconds)) row(app, time.toFixed(2));
}

export function printWarmBuild(changes: Record<string, WarmBuild>): void {
  heading("A changed line, 50 components, debug, ms", "front end", "asc and rest", "all", "processor");
  for (const [change, { frontEnd, rest, all, processor }] of Object.entries(changes)) {
    row(change, frontEnd.toFixed(0), rest.toFixed(0), all.toFixed(0), processor.toFixed(0));
  }
}

export function printSizes(sizes: Record<string, Sizes>): void {
  heading("Sizes in bytes", "component", "without client", "client", "client gzip");
  for (const [app, { component, componentAlone, client, clientGzip }] of Object.entries(sizes)) {
    row(app, String(component), String(componentAlone), String(client), String(clientGzip));
  }
}

export function printInstanceStart(starts: Record<string, InstanceStart>): void {
  heading("Instance start in ms", "compile", "first page", "later page");
  for (const [app, { compile, firstPage, laterPage }] of Object.entries(starts)) {
    row(app, compile.toFixed(3), firstPage.toFixed(3), laterPage.toFixed(3));
  }
}

export function printMemory(memory: Record<string, Memory>): void {
  heading("Resident MB", "warm", "half way", "after", "requests");
  for (const [host, { warm, half, after, requests }] of Object.entries(memory)) {
    row(host, warm.toFixed(1), half.toFixed(1), after.toFixed(1), String(requests));
  }
}

function heading(title: string, ...columns: string[]): void {
  console.log(`\n${title.padEnd(40)}${columns.map((column) => column.padStart(16)).join("")}`);
}

function row(name: string, ...cells: string[]): void {
  console.log(`  ${name.padEnd(38)}${cells.map((cell) => cell.padStart(16)).join("")}`);
}
