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

function line(title: string, cells: string[]): void {
  console.log(`${title.padEnd(34)}${cells.map((cell) => cell.padStart(24)).join("")}`);
}
