// The table of syntax in docs/language.md: `node test/syntax/table.ts --write` brings it up to date.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare, faultOf } from "../language/pool.ts";
import type { Example } from "./examples.ts";
import { groups, OTHER } from "./examples.ts";

const BEGIN = "<!-- syntax: written by test/syntax/table.ts -->";
const END = "<!-- end of syntax -->";
const DOCS = join(import.meta.dirname, "../../docs/language.md");

/** An example and what became of it. */
export interface Row extends Example {
  /** "yes", "no: `MN1001`", "otherwise: …", or what is wrong with the compiler. */
  result: string;
}

/** Compiles and runs all examples. */
export async function rows(): Promise<{ title: string; rows: Row[] }[]> {
  const folder = mkdtempSync(join(tmpdir(), "minnow-syntax-"));
  const src = join(folder, "src");
  mkdirSync(src);
  writeFileSync(join(src, "other.ts"), OTHER);
  const file = (group: number, index: number): string => join(src, `e${group}-${index}.ts`);
  for (const [g, { examples }] of groups.entries()) {
    for (const [index, { code }] of examples.entries()) writeFileSync(file(g, index), code);
  }
  const verdicts = compare(groups.flatMap(({ examples }, g) => examples.map((_, index) => file(g, index))));
  const table: { title: string; rows: Row[] }[] = [];
  for (const [g, { title, examples }] of groups.entries()) {
    const made: Row[] = [];
    for (const [index, example] of examples.entries()) {
      const verdict = (await verdicts.get(file(g, index)))!;
      made.push({ ...example, result: resultOf(example, verdict.release.errors, faultOf(verdict)) });
    }
    table.push({ title, rows: made });
  }
  rmSync(folder, { recursive: true });
  return table;
}

function resultOf({ differs }: Example, errors: string[] | undefined, fault: string | null): string {
  if (errors) {
    const codes = [...new Set(errors.map((error) => error.split(" ")[0] ?? ""))];
    return codes.every((code) => /^(MN|TS)\d+$/.test(code)) ? `no: \`${codes[0]}\`` : `BROKEN: ${errors[0]}`;
  }
  if (!fault) return differs ? `BROKEN: does not differ: ${differs}` : "yes";
  return differs ? `otherwise: ${differs}` : `BROKEN: ${fault}`;
}

/** The table as it stands in the docs. */
export function markdown(table: { title: string; rows: Row[] }[]): string {
  const parts = table.flatMap(({ title, rows: list }) => [
    `### ${title}`,
    "",
    "| syntax | example | |",
    "|---|---|---|",
    ...list.map(({ kind, use, code, result }) => `| ${kind}${use && `, ${use}`} | ${quoted(code)} | ${result} |`),
    "",
  ]);
  return [BEGIN, "", ...parts, END].join("\n");
}

function quoted(code: string): string {
  const text = code.replaceAll("|", "\\|");
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** The table that the docs hold. */
export function documented(): string {
  const text = readFileSync(DOCS, "utf8");
  return text.slice(text.indexOf(BEGIN), text.indexOf(END) + END.length);
}

if (process.argv[1] === import.meta.filename) {
  const table = await rows();
  for (const { kind, use, result } of table.flatMap((group) => group.rows)) {
    if (result.startsWith("BROKEN")) console.log(kind, use, result);
  }
  if (process.argv.includes("--write")) {
    const text = readFileSync(DOCS, "utf8");
    writeFileSync(
      DOCS,
      text.replace(documented(), () => markdown(table)),
    );
  }
}
