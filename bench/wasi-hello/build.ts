import { readFileSync } from "node:fs";
import { join } from "node:path";
import { componentEmbed, componentNew } from "@bytecodealliance/jco";
import asc from "assemblyscript/asc";
import binaryen from "assemblyscript/binaryen";
import { nestPackage, witFolder } from "../../bindgen/component.ts";

const WORLD = `package bench:hello;
world hello {
  import wasi:http/types@0.2.12;
  import wasi:io/streams@0.2.12;
  export wasi:http/incoming-handler@0.2.12;
}`;

const PACKAGES = ["wasi-io", "wasi-clocks", "wasi-random", "wasi-cli", "wasi-filesystem", "wasi-sockets", "wasi-http"];

/** What the component answers to every request. */
export interface Page {
  headers: readonly (readonly [name: string, value: string])[];
  body: Uint8Array;
}

/** Builds the hand-written component around a page. */
export async function buildHello(page: Page): Promise<Uint8Array> {
  const binary = renameExport(await compile(page));
  const embedded = await componentEmbed({ binary, witSource: wit(), world: "hello", stringEncoding: "utf16" });
  return componentNew(embedded, []);
}

async function compile(page: Page): Promise<Uint8Array> {
  let binary: Uint8Array | null = null;
  const flags = ["hello.ts", "-O3", "--runtime", "stub", "--use", "abort=", "--outFile", "hello.wasm"];
  const { error, stderr } = await asc.main(flags, {
    readFile: (name: string) => (name === "page.ts" ? pageSource(page) : read(name)),
    writeFile: (_name: string, contents: Uint8Array | string) => {
      binary = contents as Uint8Array;
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`asc: ${stderr.toString().slice(0, 2000)}`);
  return binary;
}

function pageSource({ headers, body }: Page): string {
  const calls = headers.map(([name, value]) => {
    return `  append(fields, ${data(name, "utf16le")}, ${name.length}, ${data(value, "utf8")}, ${value.length}, area);`;
  });
  return `import { append } from "./wasi";
export const PAGE = memory.data<u8>([${body.join(",")}]);
export const LENGTH = ${body.length};
export function appendHead(fields: i32, area: usize): void {
${calls.join("\n")}
}
`;
}

/** WIT strings are UTF-16 here; header values are lists of bytes. */
function data(text: string, encoding: "utf16le" | "utf8"): string {
  return `memory.data<u8>([${Buffer.from(text, encoding).join(",")}], 2)`;
}

function read(name: string): string | null {
  try {
    return readFileSync(join(import.meta.dirname, name), "utf8");
  } catch {
    return null;
  }
}

/** asc cannot write a name with a colon. */
function renameExport(core: Uint8Array): Uint8Array {
  const module = binaryen.readBinary(core);
  const handle = binaryen.getExportInfo(module.getExport("handle")).value;
  module.removeExport("handle");
  module.addFunctionExport(handle, "wasi:http/incoming-handler@0.2.12#handle");
  return module.emitBinary();
}

function wit(): string {
  const packages = PACKAGES.map((name) => readFileSync(join(witFolder, "deps", name, "package.wit"), "utf8"));
  return [WORLD, ...packages.map(nestPackage)].join("\n");
}
