// Any number of edits, whatever they are: what comes out is what a first build makes of the same files. The edits are drawn by
// a generator with a seed, so a failure comes again; MINNOW_SEED and MINNOW_EDITS ask for others, and for more.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compileApp, compileLoaded } from "../index.ts";
import { ProgramKeeper } from "../program-keeper.ts";
import type { FrontEndResult } from "../types.ts";

const PARTS = 6;
const EDITS = Number(process.env.MINNOW_EDITS ?? 24);
const SEED = Number(process.env.MINNOW_SEED ?? 20261121);

const appDir = mkdtempSync(join(tmpdir(), "minnow-random-"));
afterAll(() => rmSync(appDir, { recursive: true }));

/** What a part of the app looks like now: each number picks one of several texts. */
interface Part {
  body: number;
  field: number;
  union: number;
  closure: number;
  lines: number;
  exported: number;
  uses: number | null;
  wrong: number;
}

const FIELDS = ["size: number", "size: i32", "size?: number", "size: string"];
const SIZES = ["1.5", "2", "3", '"big"'];
const UNIONS = ["Ring | Box", "Box | Ring", "Ring | Box | null", "Box | Ring | Dot | null"];
const BODIES = [
  "count.value += 1;",
  "count.value += 0.5;",
  "count.value = last;",
  "last = count.value + 1; count.value = 0;",
];
const CLOSURES = [
  "",
  "const twice = (n: number): number => n * 2;",
  "let held = 0;\n  const twice = (): number => ++held;",
];
const WRONG = ["", "const text: string = 5;", "return unknown;", "const"];

function partText(i: number, part: Part): string {
  const { body, field, union, closure, lines, exported, uses, wrong } = part;
  const other = uses === null ? "" : `import { Part${uses}, load${uses}, type Item${uses} } from "./part${uses}.ts";\n`;
  return `import { html, server, useResource, useSignal, type View } from "minnow";
import { type Box, type Dot, kindOf, type Ring } from "./shape.ts";
${other}${"\n".repeat(lines)}
export interface Item${i} { id: number; ${FIELDS[field]}; dot?: Dot; shape: ${UNIONS[union]} }
let last = ${body};
${exported ? `export const extra${i} = (n: number): string => \`extra \${n}\`;` : ""}
export const load${i} = server(async (many: number): Promise<Item${i}[]> => {
  const items: Item${i}[] = [];
  for (let id = 0; id < many * ${body + 1}; id++) items.push({ id, size: ${SIZES[field]}, shape: { kind: "ring", radius: id } });
  ${uses === null ? "" : `const others: Item${uses}[] = await load${uses}(1);\n  if (others.length > 5) return [];`}
  return items.filter((item) => item.shape !== null && kindOf(item.shape) !== "");
});
export function Part${i}(title: string): View {
  const count = useSignal(${i});
  const items = useResource(() => load${i}(2));
  ${CLOSURES[closure]}
  ${WRONG[wrong]}
  return html\`<section><h2>\${title} ${body}</h2><b>\${${closure === 1 ? "twice(count.value)" : "count.value"}}</b>
    <button onclick=\${() => { ${BODIES[body]} }}>go</button>
    \${items.or([]).map((item) => html\`<i>\${item.id}</i>\`)}
    ${uses === null ? "" : `\${Part${uses}("inner")}`}</section>\`;
}
`;
}

const SHAPES = [
  `export interface Ring { kind: "ring"; radius: number }
export interface Box { kind: "box"; side: number }
export interface Dot { kind: "dot" }
export function kindOf(shape: Ring | Box | Dot): string { return shape.kind; }
`,
  `export interface Box { kind: "box"; side: number; name?: string }
export interface Dot { kind: "dot" }
export interface Ring { kind: "ring"; radius: number }
export function kindOf(shape: Ring | Box | Dot): string { return shape.kind === "box" ? shape.name ?? "" : shape.kind; }
`,
];

function appText(count: number): string {
  const all = Array.from({ length: count }, (_, i) => i);
  return `import { html, launch, register, type View } from "minnow";
${all.map((i) => `import { Part${i}, load${i} } from "./part${i}.ts";`).join("\n")}
function App(): View { return html\`<main>${all.map((i) => `\${Part${i}("${i}")}`).join("")}</main>\`; }
export function main(): void { ${all.map((i) => `register(load${i});`).join(" ")} launch(App); }
`;
}

/** Numbers below `end`, the same for the same seed. */
function generator(seed: number): (end: number) => number {
  let state = seed >>> 0;
  return (end) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % end;
  };
}

function write(name: string, text: string): void {
  writeFileSync(join(appDir, "src", name), text);
}

const comparable = (result: FrontEndResult): unknown => ({ ...result, endpointTypes: [...result.endpointTypes] });

test("random edits give what the same files give at first", { timeout: 300_000 }, async () => {
  mkdirSync(join(appDir, "src"));
  writeFileSync(join(appDir, "package.json"), '{ "name": "random" }');
  const draw = generator(SEED);
  const fresh = (): Part => ({
    ...{ body: 0, field: 0, union: 0, closure: 0, lines: 0 },
    exported: 0,
    uses: null,
    wrong: 0,
  });
  const parts = Array.from({ length: PARTS }, fresh);
  let count = PARTS;
  write("shape.ts", SHAPES[0]!);
  for (const [i, part] of parts.entries()) write(`part${i}.ts`, partText(i, part));
  write("app.ts", appText(count));
  const entry = join(appDir, "src", "app.ts");
  const keeper = new ProgramKeeper(entry);
  let failed = 0;
  for (let edit = 0; edit < EDITS; edit++) {
    const sides = edit % 2 ? (["client", "server"] as const) : (["server", "client"] as const);
    const made = compileLoaded(keeper.load(), { debug: edit % 3 > 0 }, sides);
    const first = await compileApp({ entry, debug: edit % 3 > 0 });
    expect(comparable(made), `seed ${SEED}, edit ${edit}`).toEqual(comparable(first));
    if (!made.server) failed++;
    const i = draw(count);
    const part = parts[i]!;
    const repaired = parts.findIndex(({ wrong }) => wrong > 0);
    if (repaired >= 0 && draw(2) === 0) {
      parts[repaired]!.wrong = 0;
      write(`part${repaired}.ts`, partText(repaired, parts[repaired]!));
      continue;
    }
    switch (draw(12)) {
      case 0:
        part.wrong = draw(WRONG.length);
        break;
      case 1:
        write("shape.ts", SHAPES[draw(SHAPES.length)]!);
        break;
      case 2:
        count = 2 + draw(PARTS - 1);
        write("app.ts", appText(count));
        break;
      case 3:
        // Those behind it only, and once in a while itself or one before it: modules that import each other.
        part.uses = draw(3) === 0 ? null : draw(4) === 0 ? draw(PARTS) : Math.min(i + 1, PARTS - 1);
        break;
      case 4:
        part.field = draw(FIELDS.length);
        break;
      case 5:
        part.union = draw(UNIONS.length);
        break;
      case 6:
        part.closure = draw(CLOSURES.length);
        break;
      case 7:
        part.exported = 1 - part.exported;
        break;
      case 8:
        part.lines = draw(3);
        break;
      default:
        part.body = draw(BODIES.length);
    }
    write(`part${i}.ts`, partText(i, part));
  }
  // The edits were of all kinds: some failed, and most kept the checker.
  expect(failed).toBeGreaterThan(0);
  expect(failed).toBeLessThan(EDITS / 2);
  expect(keeper.kept).toBeGreaterThan(EDITS / 4);
});
