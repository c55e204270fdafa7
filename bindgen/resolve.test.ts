import { beforeAll, describe, expect, test } from "vitest";
import { nestPackage, witDocument, worldName } from "./component.ts";
import { type Interface, resolveAlias, type Type, type World } from "./model.ts";
import { resolveWorld } from "./resolve.ts";

let world: World;
/** All of WASI 0.2's command world and its HTTP proxy. */
let wasi: World;
beforeAll(async () => {
  world = await resolveWorld(witDocument(), worldName);
  const everything = "  include wasi:cli/imports@0.2.12;\n  include wasi:http/proxy@0.2.12;\n";
  wasi = await resolveWorld(`${witDocument()}\npackage test:all {\nworld all {\n${everything}}\n}`, "test:all/all");
});

describe("the server world", () => {
  test("imports and exports what a component may use", () => {
    expect(world.imports.map((one) => one.id)).toEqual([
      "wasi:io/poll@0.2.12",
      "wasi:clocks/monotonic-clock@0.2.12",
      "wasi:clocks/wall-clock@0.2.12",
      "wasi:random/random@0.2.12",
      "wasi:io/error@0.2.12",
      "wasi:io/streams@0.2.12",
      "wasi:http/types@0.2.12",
      "wasi:http/outgoing-handler@0.2.12",
      "wasi:cli/environment@0.2.12",
      "wasi:cli/stdout@0.2.12",
      "wasi:cli/stderr@0.2.12",
      "wasi:keyvalue/store@0.2.0-draft",
      "wasi:keyvalue/atomics@0.2.0-draft",
    ]);
    expect(world.exports.map((one) => one.id)).toEqual(["wasi:http/incoming-handler@0.2.12", "minnow:core/app"]);
  });

  test("start takes an owned request", () => {
    const start = find(world.exports, "minnow:core/app").functions[0];
    expect(start?.params.map((param) => [param.name, show(param.type)])).toEqual([
      ["id", "u32"],
      ["target", "string"],
      ["request", "own<incoming-request>"],
      ["head", "string"],
      ["body", "list<u8>"],
    ]);
    expect(show(start?.result)).toBe("step");
  });

  test("a used type is the same object in every interface", () => {
    const declared = typeOf(world, "wasi:io/poll@0.2.12", "pollable");
    expect(typeOf(world, "wasi:http/types@0.2.12", "pollable")).toBe(declared);
    expect(typeOf(world, "wasi:io/streams@0.2.12", "pollable")).toBe(declared);
  });
});

describe("WASI 0.2.12", () => {
  test("resources carry their methods, statics and constructors", () => {
    const types = find(wasi.imports, "wasi:http/types@0.2.12");
    const of = (name: string): string[] =>
      types.functions.filter((func) => func.resource?.name === name).map((func) => `${func.kind} ${func.name}`);
    expect(of("fields")).toEqual([
      "constructor constructor",
      "static from-list",
      "method get",
      "method has",
      "method set",
      "method delete",
      "method append",
      "method entries",
      "method clone",
    ]);
    expect(of("outgoing-body")).toEqual(["method write", "static finish"]);
    expect(of("response-outparam")).toEqual(["static set"]);
  });

  test("methods borrow their resource", () => {
    const append = find(wasi.imports, "wasi:http/types@0.2.12").functions.find((one) => one.name === "append");
    expect(append?.params.map((param) => `${param.name}: ${show(param.type)}`)).toEqual([
      "self: borrow<fields>",
      "name: field-name",
      "value: field-value",
    ]);
    expect(show(append?.result)).toBe("result<_, header-error>");
  });

  test("aliases lead to what they stand for", () => {
    const name = typeOf(wasi, "wasi:http/types@0.2.12", "field-name");
    expect(name.kind).toBe("alias");
    expect(resolveAlias(name)).toEqual({ kind: "string" });
    expect(resolveAlias(typeOf(wasi, "wasi:http/types@0.2.12", "headers"))).toMatchObject({ name: "fields" });
    expect(resolveAlias(typeOf(wasi, "wasi:http/types@0.2.12", "io-error"))).toMatchObject({ name: "error" });
  });

  test("error codes are one variant with 39 cases", () => {
    const error = typeOf(wasi, "wasi:http/types@0.2.12", "error-code");
    if (error.kind !== "variant") throw new Error("error-code is no variant");
    expect(error.cases).toHaveLength(39);
    expect(error.cases.filter((one) => one.type).map((one) => `${one.name}(${show(one.type)})`)).toEqual([
      "DNS-error(DNS-error-payload)",
      "TLS-alert-received(TLS-alert-received-payload)",
      "HTTP-request-body-size(option<u64>)",
      "HTTP-request-header-section-size(option<u32>)",
      "HTTP-request-header-size(option<field-size-payload>)",
      "HTTP-request-trailer-section-size(option<u32>)",
      "HTTP-request-trailer-size(field-size-payload)",
      "HTTP-response-header-section-size(option<u32>)",
      "HTTP-response-header-size(field-size-payload)",
      "HTTP-response-body-size(option<u64>)",
      "HTTP-response-trailer-section-size(option<u32>)",
      "HTTP-response-trailer-size(field-size-payload)",
      "HTTP-response-transfer-coding(option<string>)",
      "HTTP-response-content-coding(option<string>)",
      "internal-error(option<string>)",
    ]);
  });

  test("flags, enums, records and deep results are decoded", () => {
    expect(typeOf(wasi, "wasi:filesystem/types@0.2.12", "open-flags")).toMatchObject({
      kind: "flags",
      names: ["create", "directory", "exclusive", "truncate"],
    });
    expect(typeOf(wasi, "wasi:sockets/network@0.2.12", "ip-address-family")).toMatchObject({
      kind: "enum",
      names: ["ipv4", "ipv6"],
    });
    expect(show(resolveAlias(typeOf(wasi, "wasi:sockets/network@0.2.12", "ipv4-address")))).toBe(
      "tuple<u8, u8, u8, u8>",
    );
    const get = find(wasi.imports, "wasi:http/types@0.2.12").functions.filter((one) => one.name === "get");
    expect(get.map((one) => show(one.result))).toEqual([
      "list<field-value>",
      "option<result<result<option<own<fields>>, error-code>>>",
      "option<result<result<own<incoming-response>, error-code>>>",
    ]);
  });

  test("every interface of the packages is there", () => {
    const ids = wasi.imports.map((one) => one.id);
    expect(ids).toContain("wasi:cli/terminal-stdout@0.2.12");
    expect(ids).toContain("wasi:random/insecure-seed@0.2.12");
    expect(ids).toContain("wasi:sockets/udp@0.2.12");
    expect(ids).toHaveLength(new Set(ids).size);
    expect(wasi.exports.map((one) => one.id)).toEqual(["wasi:http/incoming-handler@0.2.12"]);
  });
});

describe("documents", () => {
  test("a package becomes a block", () => {
    expect(nestPackage("package a:b@1.0.0;\ninterface i {}\n")).toBe("package a:b@1.0.0 {\ninterface i {}\n}\n");
  });

  test("a file without a package is refused", () => {
    expect(() => nestPackage("interface i {}")).toThrow("must begin with");
  });

  test("functions of the world itself are kept", async () => {
    const root = await resolveWorld(
      "package a:b;\nworld w { import log: func(s: string); export run: func() -> u8; }",
      "w",
    );
    expect(root.imports.map((one) => [one.id, one.functions.map((func) => func.id)])).toEqual([["$root", ["log"]]]);
    expect(root.exports.map((one) => [one.id, one.functions.map((func) => func.id)])).toEqual([["$root", ["run"]]]);
  });

  test("types that WASI 0.2 lacks are named in the error", async () => {
    const document = "package a:b;\ninterface i { f: func() -> future<u8>; }\nworld w { import i; }";
    await expect(resolveWorld(document, "w")).rejects.toThrow("not part of WASI 0.2");
  });
});

function find(interfaces: Interface[], id: string): Interface {
  const found = interfaces.find((one) => one.id === id);
  if (!found) throw new Error(`no interface ${id}`);
  return found;
}

function typeOf(from: World, id: string, name: string): Type {
  const found = find(from.imports, id).types.find((one) => one.name === name);
  if (!found) throw new Error(`no type ${name} in ${id}`);
  return found.type;
}

/** A type as WIT spells it. */
function show(type: Type | undefined): string {
  if (!type) return "_";
  switch (type.kind) {
    case "list":
      return `list<${show(type.element)}>`;
    case "option":
      return `option<${show(type.some)}>`;
    case "result":
      return type.err ? `result<${show(type.ok)}, ${show(type.err)}>` : type.ok ? `result<${show(type.ok)}>` : "result";
    case "tuple":
      return `tuple<${type.items.map(show).join(", ")}>`;
    case "own":
    case "borrow":
      return `${type.kind}<${type.resource.name}>`;
    default:
      return "name" in type ? type.name : type.kind;
  }
}
