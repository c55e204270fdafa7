import type { ProgramBytes } from "./bytes.ts";
import type { LanguageResults, Spread } from "./run.ts";

/** Prints the bytes of whole programs. */
export function printBytes(results: Record<string, ProgramBytes>): void {
  const line = (name: string, cells: string[]): void =>
    console.log(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(16)).join("")}`);
  console.log();
  line("Bytes of programs", ["minnow", "by hand", "× by hand"]);
  for (const [name, { minnow, byHand, overByHand }] of Object.entries(results)) {
    line(`  ${name}`, [`${minnow}`, `${byHand}`, overByHand.toFixed(2)]);
  }
}

/** Prints the times of one operation and how they compare. */
export function printLanguage(results: LanguageResults, title = "The language"): void {
  const columns = [
    "minnow ns",
    "JavaScript ns",
    "by hand ns",
    "× JavaScript",
    "middle half",
    "× by hand",
    "middle half",
  ];
  const line = (name: string, cells: string[]): void =>
    console.log(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(16)).join("")}`);
  console.log();
  line(title, columns);
  const shown = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(2));
  const half = (spread: Spread | undefined): string => spread?.map((each) => each.toFixed(2)).join("–") ?? "";
  for (const [name, each] of Object.entries(results)) {
    const cells = [each.minnow, each.javascript, each.byHand].map(shown);
    const over = [
      shown(each.overJavascript),
      half(each.javascriptSpread),
      shown(each.overByHand),
      half(each.byHandSpread),
    ];
    line(`  ${name}`, [...cells, ...over]);
  }
}
