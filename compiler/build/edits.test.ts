// What a builder makes after any number of edits is what a first build makes of the same files.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileApp, compileLoaded } from "../index.ts";
import { ProgramKeeper } from "../program-keeper.ts";
import type { FrontEndResult } from "../types.ts";
import { createBuilder } from "./builder.ts";

const PATIENCE = 120_000;
/** Milliseconds: by then a builder practises, or not, and what comes out is the same. */
const PRACTICE = 550;
let appDir: string;
let entry: string;
let keeper: ProgramKeeper;

const SHAPE = "export interface Shape { id: number; name: string }\n";
const COUNT = `let count = 0;
export function next(): number { return ++count; }
`;
const PART = `import { html, server, useResource, useSignal, type View } from "minnow";
import { next } from "./count.ts";
import type { Shape } from "./shape.ts";

export const Load = server(async (many: number): Promise<Shape[]> => {
  const shapes: Shape[] = [];
  for (let i = 0; i < many; i++) shapes.push({ id: i, name: "shape " + next() });
  return shapes;
});

export function Part(title: string): View {
  let clicks = 0;
  const state = useSignal(0);
  const shapes = useResource(() => Load(3));
  return html\`<section><h2>\${title} \${state.value}</h2>
    <button onclick=\${() => { clicks++; state.value = clicks; }}>more</button>
    <ul>\${shapes.or([]).map((shape) => html\`<li>\${shape.id}: \${shape.name}</li>\`)}</ul></section>\`;
}
`;
const APP = `import { html, launch, register, type View } from "minnow";
import { Load, Part } from "./part.ts";
function App(): View { return html\`<main>\${Part("one")}</main>\`; }
export function main(): void { register(Load); launch(App); }
`;

beforeAll(() => {
  appDir = mkdtempSync(join(tmpdir(), "minnow-edits-"));
  mkdirSync(join(appDir, "src"));
  writeFileSync(join(appDir, "package.json"), '{ "name": "edited" }');
  for (const [name, text] of Object.entries({ "shape.ts": SHAPE, "count.ts": COUNT, "part.ts": PART, "app.ts": APP })) {
    write(name, text);
  }
  entry = join(appDir, "src", "app.ts");
  keeper = new ProgramKeeper(entry);
});

afterAll(() => rmSync(appDir, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(appDir, "src", name), text);
}

function comparable(result: FrontEndResult): unknown {
  return { ...result, endpointTypes: [...result.endpointTypes] };
}

/** What the front end makes now, checked against one that has seen nothing before. */
async function again(): Promise<FrontEndResult> {
  const made = compileLoaded(keeper.load(), { debug: true }, ["server", "client"]);
  const first = await compileApp({ entry, debug: true });
  expect(comparable(made)).toEqual(comparable(first));
  return made;
}

const codesOf = ({ diagnostics }: Pick<FrontEndResult, "diagnostics">): string[] =>
  diagnostics.map(({ code, file }) => `${code} ${file}`);

test("edits give what the same files give at first", { timeout: PATIENCE }, async () => {
  expect(codesOf(await again())).toEqual([]);

  // A type in another module: an optional property, then one of another type.
  write("shape.ts", "export interface Shape { id: number; name: string; note?: string }\n");
  expect((await again()).server!.text).toContain("note");
  write("shape.ts", "export interface Shape { id: number; name: number }\n");
  expect(codesOf(await again())).toEqual(["TS2322 src/part.ts"]);
  write("shape.ts", SHAPE);
  expect(codesOf(await again())).toEqual([]);

  // Whether a variable is shared with closures, and whether it is whole, is told from its own file.
  write("part.ts", PART.replace("let clicks = 0;", "const clicks = 0.5;").replace("clicks++; ", ""));
  expect((await again()).client!.text).toContain("0.5");
  write("part.ts", PART);

  // A name is another one everywhere.
  write("count.ts", COUNT.replaceAll("next", "following"));
  expect(codesOf(await again())).toEqual(["TS2305 src/part.ts"]);
  write("part.ts", PART.replaceAll("next", "following"));
  expect(codesOf(await again())).toEqual([]);

  // A module comes, and goes.
  write(
    "other.ts",
    'import { html, type View } from "minnow";\nexport const Other = (): View => html`<b>other</b>`;\n',
  );
  write("app.ts", `import { Other } from "./other.ts";\n${APP.replace('Part("one")', '[Part("one"), Other()]')}`);
  expect((await again()).templates.join()).toContain("<b>other</b>");
  rmSync(join(appDir, "src", "other.ts"));
  expect(codesOf(await again())).toEqual(["TS2307 src/app.ts"]);
  write("app.ts", APP);
  expect((await again()).templates.join()).not.toContain("<b>other</b>");

  // A template with a fault, and without.
  write("part.ts", PART.replace("<ul>", "<ul><p>").replaceAll("next", "following"));
  expect((await again()).diagnostics).not.toEqual([]);
  write("count.ts", COUNT);
  write("part.ts", PART);
  expect(codesOf(await again())).toEqual([]);
});

test("a change for one side leaves the other as it is, and the files are those of a first build", {
  timeout: PATIENCE,
}, async () => {
  const builder = createBuilder({ appDir, debug: true });
  const fresh = createBuilder({ appDir, debug: true, practises: false });
  try {
    expect(codesOf(await builder.build())).toEqual([]);
    // The compilers begin to practise, and are interrupted: here and once more.
    await setTimeout(PRACTICE);
    write("part.ts", PART.replace("i < many", "i < many * 2"));
    expect((await builder.build()).reused).toEqual(["client"]);
    write("part.ts", PART.replace("i < many", "i < many * 2").replace("clicks++;", "clicks += 2;"));
    await setTimeout(PRACTICE);
    const last = await builder.build();
    expect(last.reused).toEqual(["server"]);
    const { made } = await fresh.build();
    expect(Buffer.compare(last.made!.component, made!.component)).toBe(0);
    // What fetches is there once, whatever it is that is fetched.
    const names = new TextDecoder("latin1").decode(last.made!.clientWasm);
    expect(names).toMatch(/Fetching<~lib\/object\/Object>#begin/);
    expect(names).not.toMatch(/(Fetching|Arrival|TypedCall)<~lib\/array[^#]*#(begin|arrive|resolve)/);
    expect(await last.made!.maps.client!()).toBe(await made!.maps.client!());
    expect(JSON.parse(await last.made!.maps.server!()).sources).toContain("src/part.ts");
    // Its own memory is as it was: a map is made on the side.
    expect((await builder.build()).reused).toEqual(["server", "client"]);
  } finally {
    await Promise.all([builder.close(), fresh.close()]);
  }
});
