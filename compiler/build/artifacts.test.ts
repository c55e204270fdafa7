import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FrontEndResult, GeneratedModule } from "../types.ts";
import { type Artifacts, makeArtifacts } from "./artifacts.ts";
import { type AscThread, startAsc } from "./asc.ts";
import { packageRoot } from "./package-root.ts";
import { siteFile } from "./site.ts";
import { coreModuleOf, sectionsOf } from "./wasm-sections.ts";

// Modules as the front end prints them, for a page that says nothing but numbers.
const SERVER = `
import { Fn0, LaunchOptions, View, launch, wTextI32 } from "../runtime/server";
let views = 0;
function f_view(view: View): void { for (let i = 0; i < 9; i++) wTextI32(4711 / (views - i)); }
function body_App(env: Fn0<View>): View { views++; return new View(f_view.index); }
export function __main(): void { launch(new Fn0<View>(body_App.index), null); }
`;
const CLIENT = `
import { Fn0, View, launch, tpl } from "../runtime/client";
function f_view(view: View): void { tpl(0, 0); }
function body_App(env: Fn0<View>): View { return new View(f_view.index); }
export function __main(): void { launch(new Fn0<View>(body_App.index), null); }
`;

const module = (text: string): GeneratedModule => ({
  text,
  map: JSON.stringify({ version: 3, sources: ["src/app.ts"], names: [], mappings: "AAAA;AAAA;AAAA;AAAA;AAAA;AAAA" }),
});

const app: FrontEndResult = {
  diagnostics: [],
  server: module(SERVER),
  client: module(CLIENT),
  endpoints: [],
  endpointTypes: new Map(),
  environment: [],
  templates: ["<p>canary-template</p>"],
  places: [],
  names: [],
};

let server: AscThread;
let client: AscThread;

beforeAll(() => {
  server = startAsc();
  client = startAsc();
});

afterAll(() => Promise.all([server.close(), client.close()]));

async function make(result: FrontEndResult, debug = false): Promise<Artifacts> {
  const publicFiles = [await siteFile("/robots.txt", new TextEncoder().encode("User-agent: *\n".repeat(20)))];
  const options = {
    appDir: packageRoot,
    title: "A & B",
    base: "",
    debug,
    replay: "keep()\n",
    publicFiles,
    server,
    client,
  };
  return makeArtifacts(result, options);
}

describe("artifacts", () => {
  test("are a component with the client's files inside", async () => {
    const { diagnostics, made } = await make(app);
    expect(diagnostics).toEqual([]);
    const core = new WebAssembly.Module(coreModuleOf(made!.component));
    const exports = WebAssembly.Module.exports(core).map((one) => one.name);
    expect(exports).toEqual(
      expect.arrayContaining(["minnow:core/app#start", "wasi:http/incoming-handler@0.2.12#handle", "cabi_realloc"]),
    );
    expect(exports.filter((name) => name.startsWith("door_"))).toEqual([]);
    for (const { module } of WebAssembly.Module.imports(core)) expect(module).toMatch(/^wasi:/);
    const bytes = new TextDecoder("latin1").decode(made!.component);
    expect(bytes).toContain("canary-template");
    expect(bytes).toContain("/robots.txt");
    expect(bytes).not.toContain("MNW0");
    expect(made!.component.length).toBeGreaterThan(made!.blobSize);
    expect(sectionsOf(made!.component).filter((section) => section.id === 0)).toEqual([]);
    expect(sectionsOf(made!.clientWasm).some((section) => section.id === 0)).toBe(false);
    expect(made!.maps).toEqual({});
  });

  test("name the client's files by their content in the head", async () => {
    const { made } = await make(app);
    const [script, wasm, robots] = made!.files.map((file) => file.path);
    expect(script).toMatch(/^\/assets\/client-[0-9a-f]{10}\.js$/);
    expect(wasm).toMatch(/^\/assets\/client-[0-9a-f]{10}\.wasm$/);
    expect(robots).toBe("/robots.txt");
    expect(made!.head).toBe(
      `<title>A &amp; B</title><link rel="icon" href="data:,"><link rel="modulepreload" href="${script}">` +
        `<link id="minnow-wasm" rel="preload" as="fetch" type="application/wasm" crossorigin href="${wasm}">` +
        `<script>keep()</script><script type="module" src="${script}"></script>`,
    );
  });

  test("of a debug build keep names and source maps", async () => {
    const { made } = await make(app, true);
    const core = coreModuleOf(made!.component);
    expect(sectionsOf(core).some((section) => section.name === "name")).toBe(true);
    expect(JSON.parse(await made!.maps.server!()).sources).toContain("src/app.ts");
    expect(await made!.maps.client!()).toContain("runtime/client/");
  });

  test("of wrong code are the messages of both sides, once", async () => {
    const wrong = module("\nexport function __main(): void { nope(); }\n");
    const { diagnostics, made } = await make({ ...app, server: wrong, client: wrong });
    expect(made).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        code: "TS2304",
        category: "error",
        message: "Cannot find name 'nope'.",
        file: "src/app.ts",
        line: 1,
        column: 1,
        length: 1,
      },
    ]);
  });
});
