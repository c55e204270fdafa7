import { globSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const lib = import.meta.dirname;
const root = join(lib, "../..");
const app = join(lib, "app.ts");

const branded: ts.CompilerOptions = {
  strict: true,
  noLib: true,
  types: [],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  useUnknownInCatchVariables: false,
  noEmit: true,
  allowImportingTsExtensions: true,
  paths: {
    minnow: [join(lib, "minnow.d.ts")],
    "minnow/internal": [join(lib, "minnow-internal.d.ts")],
    "minnow/*": [join(root, "library/*.ts")],
  },
};

const editor: ts.CompilerOptions = {
  ...ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(lib, "../../tsconfig.app.json"), ts.sys.readFile).config,
    ts.sys,
    join(lib, "../.."),
  ).options,
};

const COUNTER = `
import { html, useSignal, useResource, useServerFuture, server, register, launch, sleep, View } from "minnow";
export const DoubleServer = server(async (n: i32): Promise<i32> => { await sleep(1000); return n * 2; });
export const GetServerData = server(async (): Promise<string> => "Hello from the server!");
function App(): View {
  const count = useSignal<i32>(0);
  const problem = useSignal("");
  const late = useResource(GetServerData);
  const data = useServerFuture(GetServerData);
  return html\`
    <h1>High-Five counter: \${count.value}</h1>
    <button onclick=\${() => { count.value++; }}>Up high!</button>
    <button onclick=\${async () => {
      try { count.value = await DoubleServer(count.value); problem.value = ""; }
      catch (e) { problem.value = e.message; }
    }}>Double</button>
    <p>late data is \${late.or("None")}</p>
    <p>server data is \${data.value}</p>\`;
}
export function main(): void { register(DoubleServer); register(GetServerData); launch(App); }
`;

describe("the checker's library", () => {
  test("is sound by itself", () => {
    expect(messages(check("export {};", { ...branded, skipLibCheck: false }))).toEqual([]);
  });

  test("accepts the counter", () => expect(messages(check(COUNTER, branded))).toEqual([]));

  test.each([
    ["count.value", "i32"],
    ["list.map((x) => x)", "i32[]"],
    ["list.map((x) => x)[0]", "i32"],
    ["list.length", "number"],
    ["point.x", "u8"],
    ["memo.value", "i32"],
    ["resource.value", "u16"],
    ["Double(2)", "Promise<i32>"],
    ["list.pop()", "i32 | undefined"],
    ["text.indexOf('a')", "number"],
    ["bytes[0]", "number"],
    ["i32.MAX_VALUE", "i32"],
    ["list.length / 2", "number"],
    ["Promise.all([Double(1), 'x']).then((all) => all[1])", "Promise<string>"],
    ["map.get('a')", "i64 | undefined"],
    ["parseInt('3')", "number"],
  ])("keeps the width of %s", (expression, type) => {
    const program = check(`${WIDTHS}\nexport const probe = ${expression};`, branded);
    expect(messages(program)).toEqual([]);
    expect(typeOfProbe(program)).toBe(type);
  });

  test("mixes widths, numbers and literals freely", () => {
    const source = `${WIDTHS}
      const a: i32 = 1; const b: number = a + list.length * 0.5; const c: u8 = a; const d: f32 = b;
      const e = b > a ? a : b; list[a] = b; list.push(3); for (let i = 0; i < list.length; i++) list[i] += i;
      const big: u64 = 18446744073709551615; const even = list.filter((x) => x % 2 == 0);
      for (const x of list) count.value = x; const [first, second] = list; const copy = [...list, first, second];
      for (const key of map.keys()) console.log(\`\${key} \${c} \${d} \${e} \${big} \${even.length} \${copy}\`);
      export {};`;
    expect(messages(check(source, branded))).toEqual([]);
    expect(messages(check(source, editor))).toEqual([]);
  });

  test.each([["export const x = document.title;", "document"]])(
    "lacks what AssemblyScript lacks: %s",
    (source, name) => {
      expect(messages(check(source, branded)).join()).toContain(name);
    },
  );
});

describe("the editor's types", () => {
  test("accept the counter", () => expect(messages(check(COUNTER, editor))).toEqual([]));

  test("accept all examples", () => {
    const files = globSync("examples/*/src/app.ts", { cwd: root }).map((file) => join(root, file));
    expect(files.length).toBeGreaterThan(10);
    expect(messages(ts.createProgram(files, editor))).toEqual([]);
  });

  test("know what AssemblyScript files take from the app", () => {
    const source = `import type { Fn1 } from "minnow/as";\nexport const f: Fn1<number, number> = (n) => n + 1;`;
    expect(messages(check(source, editor))).toEqual([]);
  });

  test("give handlers their event", () => {
    const source = `import { html } from "minnow"; export const v = html\`<p onclick=\${(e) => { e.key; }}></p>\`;`;
    expect(messages(check(source, editor))).toEqual([]);
    expect(messages(check(source.replace("e.key", "e.kei"), editor)).join()).toContain("kei");
  });

  test("refuse what the browser has and Minnow has not", () => {
    expect(messages(check("export const x = document.title;", editor)).join()).toContain("document");
  });
});

const WIDTHS = `
import { server, useMemo, useResource, useSignal } from "minnow";
const count = useSignal<i32>(0);
const memo = useMemo(() => count.value);
const list: i32[] = [1, 2, 3];
const point: { x: u8 } = { x: 1 };
const text = "abc";
const bytes = new Uint8Array(4);
const map = new Map<string, i64>();
const Double = server(async (n: i32): Promise<i32> => n * 2);
const Port = server(async (): Promise<u16> => 80);
const resource = useResource(Port);
`;

function check(source: string, options: ts.CompilerOptions): ts.Program {
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) =>
    name === app ? ts.createSourceFile(name, source, target, true) : getSourceFile(name, target);
  const files = options.noLib ? [join(lib, "minnow-lib.d.ts"), app] : [app];
  return ts.createProgram(files, options, host);
}

function messages(program: ts.Program): string[] {
  return ts.getPreEmitDiagnostics(program).map((one) => ts.flattenDiagnosticMessageText(one.messageText, "\n"));
}

function typeOfProbe(program: ts.Program): string {
  const file = program.getSourceFile(app)!;
  const statement = file.statements.at(-1) as ts.VariableStatement;
  const checker = program.getTypeChecker();
  return checker.typeToString(checker.getTypeAtLocation(statement.declarationList.declarations[0]!.name));
}
