import { expect, test } from "vitest";
import { RUNTIME_NAMES } from "../runtime-names.ts";
import { scriptFeatures, unusedExports } from "./features.ts";

const IMPORTS = `import { ${Object.values(RUNTIME_NAMES)
  .flatMap(({ client }) => client.split(" "))
  .join(", ")} } from "x";`;

test("importing the runtime needs nothing", () => {
  expect(new Set(Object.values(scriptFeatures({ program: IMPORTS, imports: [] })))).toEqual(new Set(["false"]));
  expect(unusedExports(IMPORTS)).toEqual({
    dispatch: "",
    newString: "",
    settle: "",
    data: "",
    inspect: "",
    progress: "",
  });
});

test("calls need their part", () => {
  expect(scriptFeatures({ program: "slotEvent(first, 0, x);" })["globalThis.MINNOW_EVENTS"]).toBe("true");
  expect(scriptFeatures({ program: "slotEach<i32, i32>(first, x);" })["globalThis.MINNOW_LISTS"]).toBe("true");
  expect(scriptFeatures({ program: "slotPortalIn(x, y);" })["globalThis.MINNOW_PORTALS"]).toBe("true");
  expect(unusedExports("slotHandler(first, 0, x); callServer<string>(y); function dec(r: CborReader): i32 {}")).toEqual(
    { inspect: "", progress: "" },
  );
});

test("debug builds have everything", () => {
  const program = `${IMPORTS}\nexport const debugs: bool = true;\n`;
  expect(new Set(Object.values(scriptFeatures({ program })))).toEqual(new Set(["true"]));
  expect(unusedExports(program)).not.toHaveProperty("inspect");
});

test("without a program everything is there", () => {
  expect(scriptFeatures({})).toEqual({});
});

test("names, templates and what the wasm imports need theirs", () => {
  const needed = (known: Parameters<typeof scriptFeatures>[0]) =>
    Object.entries(scriptFeatures({ program: "", imports: [], ...known }))
      .filter(([, is]) => is === "true")
      .map(([name]) => name.slice("globalThis.MINNOW_".length));
  expect(needed({ names: ["class", "value"] })).toEqual(["STATES"]);
  expect(needed({ names: ["bind", "input:once"] })).toEqual(["BIND", "INPUT", "HOW"]);
  expect(needed({ names: ["class", "click"], program: "slotEvent(first + 1, 1, x);" })).toEqual(["EVENTS"]);
  expect(needed({ names: ["scroll"], program: "slotHandler(first, 0, x);" })).toEqual(["DIRECT", "EVENTS"]);
  expect(needed({ names: ["click:capture"], program: "slotEvent(first, 0, x);" })).toEqual(["DIRECT", "EVENTS", "HOW"]);
  expect(needed({ templates: ["<p></p>", "\0<circle />", "<select _></select>"] })).toEqual(["SELECT", "NAMESPACES"]);
  expect(needed({ templates: ["<p>a<!----></p>"] })).toEqual(["VIEWS"]);
  expect(needed({ program: "slotPortal(x);" })).toEqual(["VIEWS", "LISTS", "PORTALS"]);
  expect(needed({ templates: ["<output><!--t--></output>"] })).toEqual(["OUTPUTS"]);
  expect(needed({ imports: ["text", "seed"] })).toEqual(["BRIDGE", "IMPORTS_TEXT", "IMPORTS_ENV"]);
  // Before there is a wasm, all of it may be needed.
  expect(scriptFeatures({ program: "" })).not.toHaveProperty("globalThis.MINNOW_BRIDGE");
});
