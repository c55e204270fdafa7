// An app's server and client in one process: what the client calls, the server answers, byte for byte as over HTTP.

import { join } from "node:path";
import { ascCompile } from "../../compiler/build/asc-compile.ts";
import { doorNames } from "../../compiler/build/door-names.ts";
import { compileProgram } from "../../compiler/index.ts";
import { answerOf, FakeHost } from "../fake-host.ts";

const root = join(import.meta.dirname, "..", "..");

export interface Reply {
  status: number;
  type: string;
  body: Buffer;
}

export interface BothSides {
  /** Calls a server function with an encoded body. */
  post(name: string, type: string, body: string | Uint8Array): Reply;
  /** Starts the client and returns what it logged when all its calls were answered. */
  runClient(): string[];
}

/** Compiles an app; throws with its errors. */
export async function bothSides(entry: string): Promise<BothSides> {
  const { server, client, diagnostics } = compileProgram({ entry, debug: false }, new Map());
  if (!server || !client)
    throw new Error(diagnostics.map((one) => `${one.line}: ${one.code} ${one.message}`).join("\n"));
  const [serverCode, clientCode] = await Promise.all([
    compile("guest/entry.ts", { "app/server.ts": server.text }),
    compile("client/wasm/entry.ts", { "app/client.ts": client.text }),
  ]);
  const host = new FakeHost(serverCode);
  const post = (name: string, type: string, body: string | Uint8Array): Reply => call(host, `/api/${name}`, type, body);
  return { post, runClient: () => runClient(clientCode, (path, body) => call(host, path, "application/cbor", body)) };
}

async function compile(entry: string, files: Record<string, string>): Promise<WebAssembly.Module> {
  const optimize = entry.startsWith("client") ? "size" : "speed";
  const job = { entry, baseDir: root, appDir: root, files, optimize, debug: false, exports: doorNames() } as const;
  const { wasm, messages } = await ascCompile(job);
  if (!wasm) throw new Error(messages.map(({ message, line }) => `${entry}:${line} ${message}`).join("\n"));
  return new WebAssembly.Module(wasm);
}

function call(host: FakeHost, path: string, type: string, body: string | Uint8Array): Reply {
  const headers = { "content-type": type, "content-length": String(Buffer.byteLength(body)) };
  const { id, step: first } = host.start(`POST ${path}`, { headers, body: [body] });
  let step = first;
  for (let turns = 0; step.tag === "waiting" && turns < 50; turns++) {
    host.pass(50);
    step = host.guest.resume(id);
  }
  if (step.tag !== "done") throw new Error(`${path} never answers`);
  const { status, head } = answerOf(step);
  return { status, type: head["content-type"] ?? "", body: Buffer.from(step.val.body) };
}

interface ClientExports {
  memory: WebAssembly.Memory;
  boot(data: number, length: number): void;
  settle(id: number, status: number, bytes: number, length: number): void;
  alloc(length: number): number;
}

function runClient(module: WebAssembly.Module, send: (path: string, body: Uint8Array) => Reply): string[] {
  const lines: string[] = [];
  const calls: { id: number; path: string; body: Uint8Array }[] = [];
  const text = (at: number, units: number): string =>
    String.fromCharCode(...new Uint16Array(wasm.memory.buffer.slice(at, at + units * 2)));
  const nothing = new Proxy({}, { get: () => () => 0 });
  const env = {
    "console.log": (at: number) => lines.push(text(at, new Uint32Array(wasm.memory.buffer, at - 4, 1)[0]! >> 1)),
  };
  const minnow = {
    report: (at: number, units: number) => lines.push(`reported: ${text(at, units)}`),
    call: (id: number, path: number, units: number, body: number, length: number) => {
      calls.push({ id, path: text(path, units), body: new Uint8Array(wasm.memory.buffer.slice(body, body + length)) });
    },
  };
  const imports: Record<string, Record<string, unknown>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    const known: Record<string, unknown> = from === "env" ? env : minnow;
    imports[from] = { ...imports[from], [name]: known[name] ?? Reflect.get(nothing, name) };
  }
  const wasm = new WebAssembly.Instance(module, imports as WebAssembly.Imports).exports as unknown as ClientExports;
  wasm.boot(0, 0);
  for (let next = calls.shift(); next; next = calls.shift()) {
    const { status, body } = send(next.path, next.body);
    const at = wasm.alloc(body.length);
    new Uint8Array(wasm.memory.buffer).set(body, at);
    wasm.settle(next.id, status, at, body.length);
  }
  return lines;
}
