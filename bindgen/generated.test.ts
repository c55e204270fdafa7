import { describe, expect, test } from "vitest";
import { compileToWasm } from "../test/as.ts";
import { witDocument, worldName } from "./component.ts";
import { generate, staleFiles } from "./index.ts";
import { camel, fileName, identifier, pascal, unversioned } from "./names.ts";
import { resolveWorld } from "./resolve.ts";
import { callEverything } from "./test/call-everything.ts";

describe("generated files", () => {
  test("are the ones that the WIT gives", async () => {
    expect(staleFiles(await generate())).toEqual([]);
  });

  test("say that they are generated", async () => {
    for (const [path, text] of await generate()) {
      if (path.endsWith(".ts"))
        expect([path, text.split("\n")[0]]).toEqual([path, expect.stringContaining("do not edit")]);
    }
  });

  test("compile as a whole", async () => {
    const { source, calls } = callEverything(await resolveWorld(witDocument(), worldName));
    expect(calls).toBeGreaterThan(80);
    const module = new WebAssembly.Module((await compileToWasm(source)) as Uint8Array<ArrayBuffer>);
    const names = WebAssembly.Module.imports(module).map((one) => `${one.module} ${one.name}`);
    expect(names).toContain("wasi:http/types@0.2.12 [method]fields.append");
    expect(names).toContain("wasi:http/types@0.2.12 [constructor]fields");
    expect(names).toContain("wasi:http/types@0.2.12 [static]incoming-body.finish");
    expect(names).toContain("wasi:io/poll@0.2.12 [resource-drop]pollable");
  });
});

describe("names", () => {
  test.each([
    ["error", "error", "Error"],
    ["DNS-error-payload", "dnsErrorPayload", "DnsErrorPayload"],
    ["path-with-query", "pathWithQuery", "PathWithQuery"],
    ["get-random-u64", "getRandomU64", "GetRandomU64"],
  ])("%s becomes %s and %s", (name, camelCase, pascalCase) => {
    expect([camel(name), pascal(name)]).toEqual([camelCase, pascalCase]);
  });

  test("words of the languages get an underscore", () => {
    expect(["in", "this", "area", "name"].map(identifier)).toEqual(["in_", "this_", "area_", "name"]);
  });

  test("interfaces name files and host members", () => {
    expect(fileName("wasi:http/types@0.2.12")).toBe("wasi-http-types");
    expect(fileName("minnow:core/app")).toBe("minnow-core-app");
    expect(unversioned("wasi:http/types@0.2.12")).toBe("wasi:http/types");
  });
});
