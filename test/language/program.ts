// A program under test, and the app that is put around it. A program exports `program`, or only has top-level code.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** What the page of such a program would be; it only prints. */
function epilogue(text: string): string {
  const call = /\bexport (async )?function program\b/.test(text) ? "void program();" : "";
  return `
import { html as html_, launch as launch_ } from "minnow";
function App_() { return html_\`<p></p>\`; }
export function main(): void { launch_(App_); ${call} }
`;
}

/** The program with an app around it. */
export function sourceOf(file: string): string {
  const text = readFileSync(file, "utf8");
  return text + epilogue(text);
}

export interface Case {
  /** "closures/counter" */
  name: string;
  /** Its first, or only, module. */
  file: string;
}

/** All programs below `folder`: every `.ts` file, and every folder with a `main.ts`, whose other files are its modules. */
export function casesIn(folder: string): Case[] {
  return programs(folder).map((file) => {
    const name = relative(folder, file.endsWith(`${sep}main.ts`) ? dirname(file) : file.replace(/\.ts$/, ""));
    return { name: name.split(sep).join("/"), file };
  });
}

function programs(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (entries.some((entry) => entry.name === "main.ts")) return [join(folder, "main.ts")];
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return programs(path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}
