import { expect, test } from "vitest";
import { RUNTIME_NAMES } from "../runtime-names.ts";
import { scriptFeatures, unusedExports } from "./features.ts";

const IMPORTS = `import { ${Object.values(RUNTIME_NAMES)
  .flatMap(({ client }) => client.split(" "))
  .join(", ")} } from "x";`;

test("importing the runtime needs nothing", () => {
  expect(new Set(Object.values(scriptFeatures(IMPORTS)))).toEqual(new Set(["false"]));
  expect(unusedExports(IMPORTS)).toEqual({ dispatch: "", newString: "", settle: "", data: "", inspect: "" });
});

test("calls need their part", () => {
  expect(scriptFeatures("slotEvent(first, 0, x);")["globalThis.MINNOW_EVENTS"]).toBe("true");
  expect(scriptFeatures("slotEach<i32, i32>(first, x);")["globalThis.MINNOW_LISTS"]).toBe("true");
  expect(scriptFeatures("slotPortalIn(x, y);")["globalThis.MINNOW_PORTALS"]).toBe("true");
  expect(unusedExports("slotHandler(first, 0, x); callServer<string>(y); function dec(r: CborReader): i32 {}")).toEqual(
    {
      inspect: "",
    },
  );
});

test("debug builds have everything", () => {
  const program = `${IMPORTS}\nexport const debugs: bool = true;\n`;
  expect(new Set(Object.values(scriptFeatures(program)))).toEqual(new Set(["true"]));
  expect(unusedExports(program)).not.toHaveProperty("inspect");
});

test("without a program everything is there", () => {
  expect(scriptFeatures(undefined)).toEqual({});
});
