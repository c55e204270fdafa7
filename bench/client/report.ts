import type { Hydration, Memory } from "./load.ts";
import type { TableResult } from "./run.ts";

/** Prints the table's operations and what they amount to. */
export function printTable({ operations, mean, scriptMean }: TableResult): void {
  const names = Object.keys(mean);
  line("Client: CPU ms (of which script)", names);
  for (const [operation, costs] of Object.entries(operations)) {
    line(
      `  ${operation}`,
      names.map((name) => `${costs[name]!.total.toFixed(2)} (${costs[name]!.script.toFixed(2)})`),
    );
  }
  for (const [title, ratios] of [
    ["  × vanilla", mean],
    ["  × vanilla, scripts alone", scriptMean],
  ] as const) {
    line(
      title,
      names.map((name) => {
        const { ratio, low, high } = ratios[name]!;
        return `${ratio.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
      }),
    );
  }
}

export function printHydration(results: Record<string, Hydration>): void {
  const names = Object.keys(results);
  line("Hydration of 1000 rows: CPU ms", names);
  line(
    "  all of it (of which script)",
    names.map((name) => `${results[name]!.total.toFixed(1)} (${results[name]!.script.toFixed(1)})`),
  );
}

export function printMemory(results: Record<string, Memory>): void {
  const names = Object.keys(results);
  line("Memory in MB", names);
  for (const state of ["fresh", "rows", "cleared", "later"] as const) {
    line(
      `  ${state}`,
      names.map((name) => (results[name]![state] / 1e6).toFixed(2)),
    );
  }
}

export function printClientSizes(results: Record<string, number>): void {
  for (const [name, bytes] of Object.entries(results)) line(`Client, brotli: ${name}`, [`${bytes}`]);
}

function line(title: string, cells: string[]): void {
  console.log(`${title.padEnd(34)}${cells.map((cell) => cell.padStart(24)).join("")}`);
}
