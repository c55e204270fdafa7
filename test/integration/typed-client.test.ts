import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressOf } from "../../client/typed/address.ts";
import { ServerFnError } from "../../client/typed/index.ts";
import { buildApp, root } from "../build-app.ts";
import { measured } from "../contract/uploads.ts";
import type { Running } from "../hosts/driver.ts";
import { node } from "../hosts/node.ts";

// biome-ignore lint/suspicious/noExplicitAny: what the build makes is checked below, by the checker.
type Api = Record<string, (...args: any[]) => Promise<any>>;

const scratch = join(root, ".cache/typed-client");

describe("the typed client of a build", () => {
  let running: Running;
  let source = "";
  let api: Api;
  let stopped: Api;

  beforeAll(async () => {
    const dist = await buildApp("test/apps/endpoints");
    running = await node.start(dist);
    source = readFileSync(join(dist, "client.ts"), "utf8");
    mkdirSync(scratch, { recursive: true });
    const module = join(scratch, "client.ts");
    writeFileSync(module, source.replace('"minnow/client"', JSON.stringify(join(root, "client/typed/index.ts"))));
    const { connect } = await import(pathToFileURL(module).href);
    api = connect({ url: `${running.url}/`, headers: () => ({ "x-all": "typed" }) });
    stopped = connect({ url: "http://127.0.0.1:9", timeout: 2000 });
  });
  afterAll(() => running?.stop());

  test("calls functions of every kind", async () => {
    expect(await api.Dog!(7)).toBe("dog 7");
    expect(await api.DogToy!("a/b?c #%ü&", -3)).toBe("-3: a/b?c #%ü&");
    expect(await api.PatchDog!(1, true, "Rex")).toBe("1 is REX");
    expect(await api.RemoveDog!(4)).toBeUndefined();
    expect(await api.File!("a b/c%2F/ü")).toBe("file a b/c%2F/ü");
    expect(await api.Parts!(["x/y", "z"])).toBe("x/y|z");
    expect(await api.Names!("Ada & co", "=+", 36)).toBe("Ada & co =+ 36.5");
    expect(await api.Names!("Ada", "L")).toBe("Ada L ?");
    expect(await api.Kinds!(true, 2, "dog", 9007199254740991, 255, ["a,b", "ü"], [1, 2])).toBe(
      "true true dog 9007199254740991 255 a,b|ü 2|3 10",
    );
    expect(await api.Search!({ breed: "x[y]", ages: [3, 4], size: { min: 0.25 } }, null)).toBe("x[y] 3+4 1.25 -1 0");
    expect(await api.Everything!({ b: "1", a: "2" })).toEqual(["b", "a"]);
    expect(await api.Chat!(42, 7, "hello")).toBe("user 42, room 7: hello");
    expect(await api.Upload!("t", { name: "p", type: "x/y", bytes: Uint8Array.of(1, 2) })).toBe("t: p x/y 2 2, , -");
    expect(await api.Headers!()).toBe("typed - -");
  });

  test("sends files and forms as they are", async () => {
    const bytes = new TextEncoder().encode("some bytes");
    const told = `10 ${measured(bytes).split(" ")[1]}`;
    const file = new File([bytes], "ä.txt", { type: "text/x" });
    expect(await api.Store!("in", 4, file)).toBe(`in 4: ä.txt text/x 10 ${told}`);
    const piece = new ReadableStream({
      start: (controller) => {
        controller.enqueue(bytes);
        controller.close();
      },
    });
    expect(await api.Store!("in", 4, piece)).toBe(`in 4: file application/octet-stream -1 ${told}`);
    expect(await api.Attach!("T", 7, file)).toBe(`T 7: ä.txt text/x -1 ${told}`);
    const form = new FormData();
    form.append("a", "1");
    form.append("f", file);
    expect(await api.Fields!(form)).toEqual(["a=1", `f: ä.txt text/x ${told}`]);
  });

  test("gives back what arrives", async () => {
    expect(await api.Robots!()).toBe("grün");
    expect([...((await api.Logo!("x")) as Uint8Array)]).toEqual([255, 255, 255]);
    expect(await api.Ping!()).toBeUndefined();
    expect(await api.Old!(307)).toEqual({ status: 307, location: "/about?a=1" });
    expect(await api.Created!("Bello")).toEqual({ status: 201, value: { name: "Bello", age: 0 } });
    const whole = (await api.Whole!(404)) as Response;
    expect([whole.status, whole.headers.get("x-one"), await whole.text()]).toEqual([404, "1", "whole"]);
  });

  test("throws what the server says, and what the network does", async () => {
    const caught = async (made: Promise<unknown>): Promise<ServerFnError> => {
      const error = await made.then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(ServerFnError);
      return error as ServerFnError;
    };
    expect(await caught(api.Sell!("tea", 0))).toMatchObject({
      ...{ code: 409, kind: "ServerError", type: "OutOfStock", message: "tea is sold out" },
      data: { sku: "tea", left: 0, dog: { name: "Rex", age: 4 } },
    });
    expect(await caught(api.Cut!())).toMatchObject({ code: 500, message: "Internal Server Error" });
    expect(await caught(api.Plain!("x"))).toMatchObject({ code: 400, kind: "Args" });
    expect(await caught(stopped.Dog!(1))).toMatchObject({ code: 0, kind: "Request" });
    await expect(api.File!("a/../b")).rejects.toThrow("`..` cannot stand in an address");
  });

  test("is sound TypeScript", () => {
    const module = join(scratch, "checked.ts");
    writeFileSync(
      module,
      `${source}\nconst dog: Dog = await connect({ url: "" }).Find("x");\nconsole.log(dog.age.toFixed());\n`,
    );
    const program = ts.createProgram([module], {
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      allowImportingTsExtensions: true,
      exactOptionalPropertyTypes: true,
      types: ["node"],
      paths: { "minnow/client": [join(root, "client/typed/index.ts")] },
    });
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(messages).toEqual([]);
  });
});

test("a route is filled with arguments", () => {
  const dogs = [{ name: "Rex", tags: ["a"] }, { name: null }];
  expect(
    addressOf("/a/{id}/{*rest}?x&y=z&{q}", { id: "ü/", rest: "a b/c", x: [1, 2], z: undefined, q: { dogs }, b: 1 }),
  ).toEqual({
    target: "/a/%C3%BC%2F/a%20b/c?x=1&x=2&dogs%5B0%5D%5Bname%5D=Rex&dogs%5B0%5D%5Btags%5D=a",
    body: { b: 1 },
  });
  expect(() => addressOf("/a/{id}", { id: "" })).toThrow("cannot stand");
});

test("the program of the example calls its app", async () => {
  const dist = await buildApp("examples/cli-client");
  const running = await node.start(dist);
  const run = async (...words: string[]): Promise<string> => {
    const args = ["--import", "./scripts/source-imports.ts", "examples/cli-client/cli/main.ts", running.url, ...words];
    const env = { ...process.env, CLIENT: join(dist, "client.ts") };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: root, env }).catch(
      (error) => error,
    );
    return stdout + stderr;
  };
  try {
    expect(await run()).toBe("Hello from the server!\n");
    expect(await run("add", "a text")).toBe("added 1\n");
    expect(await run("list")).toBe("1: a text\n");
    expect(await run("add", "x".repeat(21))).toBe("ServerError 422 TooLong: 21 letters are more than 20\n");
  } finally {
    await running.stop();
  }
});
