// Compiles the components in `cases/` (with `CASES=stores` only those of that file), as one app that shows the one it is told, and renders them on the server.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileProgram } from "../../compiler/index.ts";
import { compileToWasm } from "../as.ts";
import { importsOf, type Parts } from "./show.ts";

const folder = join(import.meta.dirname, "cases");
const entry = join(folder, "app.ts");

/** Each exported component without properties is a case. */
const EXPORTED = /^export function (\w+)\(\): View/gm;

const SERVER = `
import { __main } from "../app/server";
import { Context, enterContext, __caughtAny, __try, renderPage, setPlatform, currentContext, Task } from "../runtime/server";
import { bytesLength, bytesStart } from "../runtime/core/utf8/bytes";

@external("test", "report") declare function report(text: usize, length: i32): void;

function show(text: string): void { report(changetype<usize>(text), text.length); }

let started = false;

/** Timers are over at once. */
function begin(): void {
  if (started) return;
  started = true;
  setPlatform((task: Task<i32>, ms: f64): void => task.resolve(0), (message: string): void => show(message));
  __main();
}

export function render(): i32 {
  enterContext(new Context());
  if (__try()) {
    begin();
    while (!renderPage()) currentContext.run();
  } else {
    show("uncaught " + __caughtAny().toString());
    return 0;
  }
  return <i32>bytesLength();
}

export function page(): usize { return bytesStart(); }
`;

/** A case as the server rendered it. */
export interface Rendered extends Parts {
  /** What the server reported. */
  problems: string[];
}

/** All cases. */
export interface Cases {
  names: string[];
  diagnostics: string[];
  clientWasm: Uint8Array<ArrayBuffer>;
  render(name: string): Rendered;
}

/** An app for both sides. What it shows depends on a number that it imports. */
export interface Both {
  diagnostics: string[];
  clientWasm: Uint8Array<ArrayBuffer>;
  templates: string[];
  names: string[];
  render(which: number): { html: string; data: Uint8Array; problems: string[] };
}

/** Compiles all cases for both sides. */
export async function compileCases(): Promise<Cases> {
  const { names, text } = program();
  const which = { "app/cases/which.as": readFileSync(join(folder, "which.as.ts"), "utf8") };
  const { diagnostics, clientWasm, templates, names: attributes, render: page } = await compileBoth(entry, text, which);
  const app = { templates, names: attributes };
  const render = (name: string) => ({ ...page(names.indexOf(name)), app, which: names.indexOf(name) });
  return { names, diagnostics, clientWasm, render };
}

/** Compiles an app for both sides; `files` are its AssemblyScript files. */
export async function compileBoth(entry: string, text: string, given: Record<string, string>): Promise<Both> {
  const result = compileProgram({ entry, debug: false }, new Map([[entry, text]]));
  const diagnostics = result.diagnostics
    .filter(({ code }) => code !== "MN1205")
    .map(({ code, file, line, column, message }) => `${code} ${file}:${line}:${column} ${message}`);
  const { server, client, templates, names } = result;
  if (!server || !client) throw new Error(diagnostics.join("\n"));
  const compile = (source: string, files: Record<string, string>) =>
    compileToWasm(source, { files: { ...given, ...files }, optimize: false });
  const serverWasm = (await compile(SERVER, { "app/server": server.text })) as Uint8Array<ArrayBuffer>;
  const clientWasm = await compile(`export * from "../client/wasm/entry";`, { "app/client": client.text });
  const module = new WebAssembly.Module(serverWasm);
  return {
    ...{ diagnostics, templates, names },
    clientWasm: clientWasm as Uint8Array<ArrayBuffer>,
    render: (which) => renderCase(module, which),
  };
}

/** The app of all cases. */
function program(): { names: string[]; text: string } {
  const files = readdirSync(folder).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".as.ts") && file.startsWith(process.env.CASES ?? ""),
  );
  const found = files.map((file) => {
    const matches = readFileSync(join(folder, file), "utf8").matchAll(EXPORTED);
    return { file, names: [...matches].map(([, name]) => name!) };
  });
  const names = found.flatMap((each) => each.names);
  const lines = [
    `import { launch, type View } from "minnow";`,
    `import { which } from "./which.as.ts";`,
    ...found.map((each) => `import { ${each.names.join(", ")} } from "./${each.file}";`),
    `const cases: Array<() => View> = [${names.join(", ")}];`,
    `export function main(): void { launch(() => cases[which()]()); }`,
  ];
  return { names, text: lines.join("\n") };
}

function renderCase(module: WebAssembly.Module, which: number): { html: string; data: Uint8Array; problems: string[] } {
  const problems: string[] = [];
  const report = (at: number, units: number) => {
    problems.push(String.fromCharCode(...new Uint16Array(memory.buffer, at, units)));
  };
  const imports = importsOf(module, {}, which);
  Object.assign(imports.test!, { report });
  const { exports } = new WebAssembly.Instance(module, imports);
  const { memory, render, page } = exports as unknown as {
    memory: WebAssembly.Memory;
    render(): number;
    page(): number;
  };
  const length = render();
  const document = new TextDecoder().decode(new Uint8Array(memory.buffer, page(), length));
  const [, body = ""] = /<div id="main">(.*)<\/body><\/html>$/s.exec(document) ?? [];
  const [, html = "", base64 = ""] = /^(.*)<\/div>(?:<script .*id="minnow-data">(.*)<\/script>)?$/s.exec(body) ?? [];
  return { html, problems, data: Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)) };
}
