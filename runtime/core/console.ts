// What `console` keeps between its calls: groups, counters, clocks; and formats that are known when the program runs.

import { parseFloat_, parseInt_, stringToNumber } from "./numeric/parse";
import { f64ToString } from "./number";
import { steadyClock } from "./clock";
import { toFixed } from "./numeric/format";

// @ts-ignore: decorator
@lazy
let indentation: string = "";

export function consoleGroup(): void {
  indentation += "  ";
}

export function consoleGroupEnd(): void {
  if (indentation.length) indentation = indentation.slice(2);
}

/** A line of the group that is open. */
export function indented(line: string): string {
  if (!indentation.length) return line;
  return indentation + line.replaceAll("\n", "\n" + indentation);
}

// @ts-ignore: decorator
@lazy
const labels: string[] = [];
// @ts-ignore: decorator
@lazy
const counts: i32[] = [];

export function countLine(label: string): string {
  let index = labels.indexOf(label);
  if (index < 0) {
    index = labels.push(label) - 1;
    counts.push(0);
  }
  counts[index]++;
  return label + ": " + counts[index].toString();
}

export function countReset(label: string): void {
  const index = labels.indexOf(label);
  if (index >= 0) counts[index] = 0;
}

// @ts-ignore: decorator
@lazy
const clocks: string[] = [];
// @ts-ignore: decorator
@lazy
const starts: f64[] = [];

export function timeStart(label: string): void {
  const index = clocks.indexOf(label);
  if (index >= 0) return;
  clocks.push(label);
  starts.push(steadyClock());
}

export function timeLine(label: string): string {
  const index = clocks.indexOf(label);
  const passed = index >= 0 ? steadyClock() - starts[index] : 0;
  return label + ": " + (passed < 1000 ? toFixed(passed, 3) + "ms" : toFixed(passed / 1000, 3) + "s");
}

export function timeEnd(label: string): string {
  const line = timeLine(label);
  const index = clocks.indexOf(label);
  if (index >= 0) {
    clocks.splice(index, 1);
    starts.splice(index, 1);
  }
  return line;
}

/** Texts that are printed one after the other. */
export function printedItems(items: string[]): string {
  return items.join(" ");
}

/** A text with `%s` and its like, and what else is printed: as texts. */
export function formatted(format: string, values: string[]): string {
  let out = "";
  let used = 0;
  let last = 0;
  for (let at = 0; at < format.length - 1; at++) {
    if (format.charCodeAt(at) != 0x25) continue;
    const letter = format.charCodeAt(at + 1);
    let value = "%";
    if (letter != 0x25) {
      if (used == values.length || !isFormat(letter)) continue;
      value = asFormat(letter, values[used++]);
    }
    out += format.slice(last, at) + value;
    at++;
    last = at + 1;
  }
  out += format.slice(last);
  for (; used < values.length; used++) out += " " + values[used];
  return out;
}

/** `s d i f j o O c` */
function isFormat(letter: i32): bool {
  switch (letter) {
    case 0x73:
    case 0x64:
    case 0x69:
    case 0x66:
    case 0x6a:
    case 0x6f:
    case 0x4f:
    case 0x63:
      return true;
    default:
      return false;
  }
}

function asFormat(letter: i32, value: string): string {
  if (letter == 0x63) return "";
  if (letter == 0x64) return f64ToString(stringToNumber(value));
  if (letter == 0x69) return f64ToString(parseInt_(value, 0));
  return letter == 0x66 ? f64ToString(parseFloat_(value)) : value;
}

/** `console.table`: rows, and the columns that any of them has. */
export class ConsoleTable {
  private readonly names: string[] = [];
  private readonly columns: string[] = [];
  private readonly cells: Map<string, string>[] = [];
  private readonly values: (string | null)[] = [];
  private hasValues: bool = false;

  /** `wanted`: the columns to show; all where none is named. */
  constructor(private readonly wanted: string[]) {
    for (let i = 0; i < wanted.length; i++) this.columns.push(wanted[i]);
  }

  row(name: string): void {
    this.names.push(name);
    this.cells.push(new Map<string, string>());
    this.values.push(null);
  }

  cell(name: string, text: string): void {
    if (!this.columns.includes(name)) {
      if (this.wanted.length) return;
      this.columns.push(name);
    }
    this.cells[this.cells.length - 1].set(name, text);
  }

  value(text: string): void {
    this.hasValues = true;
    this.values[this.values.length - 1] = text;
  }

  text(): string {
    const head = ["(index)"];
    for (let i = 0; i < this.columns.length; i++) head.push(this.columns[i]);
    if (this.hasValues) head.push("Values");
    const lines: string[][] = [head];
    for (let row = 0; row < this.names.length; row++) {
      const line = [this.names[row]];
      const cells = this.cells[row];
      for (let i = 0; i < this.columns.length; i++) {
        const name = this.columns[i];
        line.push(cells.has(name) ? cells.get(name) : "");
      }
      const value = this.values[row];
      if (this.hasValues) line.push(value === null ? "" : value);
      lines.push(line);
    }
    return drawn(lines);
  }
}

function drawn(lines: string[][]): string {
  const widths: i32[] = [];
  for (let column = 0; column < lines[0].length; column++) {
    let width = 0;
    for (let row = 0; row < lines.length; row++) width = max(width, lines[row][column].length);
    widths.push(width + 2);
  }
  let out = rule("┌", "┬", "┐", widths);
  for (let row = 0; row < lines.length; row++) {
    out += "\n│";
    for (let column = 0; column < widths.length; column++) {
      out += " " + lines[row][column].padEnd(widths[column] - 1) + "│";
    }
    if (row == 0) out += "\n" + rule("├", "┼", "┤", widths);
  }
  return out + "\n" + rule("└", "┴", "┘", widths);
}

function rule(left: string, middle: string, right: string, widths: i32[]): string {
  let line = left;
  for (let i = 0; i < widths.length; i++) line += (i ? middle : "") + "─".repeat(widths[i]);
  return line + right;
}
