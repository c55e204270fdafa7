// What comes of the cases: `expected.txt` holds, for each, the server's HTML, the page after each press, and what was said.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Rendered } from "./cases.ts";
import type { Outcome } from "./show.ts";

const file = join(import.meta.dirname, "expected.txt");

/** Cases whose HTML a parser changes, so that hydration finds something else than it looks for. */
export function isMoved(name: string): boolean {
  return name.startsWith("Moved");
}

/** By the name of the case. */
export function readExpected(): Map<string, string> {
  const parts = readFileSync(file, "utf8").split(/^# /m).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n") + 1)]));
}

export function writeExpected(seen: ReadonlyMap<string, string>): void {
  writeFileSync(file, [...seen].map(([name, text]) => `# ${name}\n${text}`).join(""));
}

/** One case. The first step is left out: it is the server's HTML as a browser spells it. */
export function describeOutcome(rendered: Rendered, hydrated: Outcome): string {
  return [rendered.html, ...rendered.problems, ...hydrated.steps.slice(1), ...hydrated.problems, ""].join("\n");
}
