import type { ProgramBytes } from "./bytes.ts";
import type { LanguageResults } from "./run.ts";

/** Prints the bytes of whole programs. */
export function printBytes(results: Record<string, ProgramBytes>): void {
  const line = (name: string, cells: string[]): void =>
    console.log(`${name.padEnd(30)}${cells.map((cell) => cell.padStart(16)).join("")}`);
  console.log();
  line("Bytes of programs", ["minnow", "by hand", "× by hand"]);
  for (const [name, { minnow, byHand, overByHand }] of Object.entries(results)) {
    line(`  ${name}`, [`${minnow}`, `${byHand}`, overByHand.toFixed(2)]);
  }
}

/** Prints the times of one operation and how they compare. */
export function printLanguage(results: LanguageResults): void {
  const columns = ["minnow ns", "JavaScript ns", "by hand ns", "× JavaScript", "× by hand"];
  const line = (name: string, cells: string[]): void =>
    console.log(`${name.padEnd(30)}${cells.map((cell) => cell.padStart(16)).join("")}`);
  console.log();
  line("The language", columns);
  const shown = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(2));
  for (const [name, { minnow, javascript, byHand, overJavascript, overByHand }] of Object.entries(results)) {
    line(`  ${name}`, [minnow, javascript, byHand, overJavascript, overByHand].map(shown));
  }
}
