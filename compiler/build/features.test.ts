import { expect, test } from "vitest";
import { RUNTIME_NAMES } from "../runtime-names.ts";
import { scriptFeatures, unusedExports } from "./features.ts";

const IMPORTS = `import { ${Object.values(RUNTIME_NAMES)
  .flatMap(({ client }) => client.split(" "))
  .join(", ")} } from "x";`;

test("importing the runtime needs nothing", () => {
  expect(new Set(Object.values(scriptFeatures(IMPORTS)))).toEqual(new Set(["false"]));
  expect(unusedExports(IMPORTS)).toEqual({ dispatch: "", newString: "", settle: "", data: "" });
});

test("calls need their part", () => {
  expect(scriptFeatures("slotEvent(first, 0, x);")["globalThis.MINNOW_EVENTS"]).toBe("true");
  expect(scriptFeatures("slotEach<i32, i32>(first, x);")["globalThis.MINNOW_LISTS"]).toBe("true");
  expect(unusedExports("slotHandler(first, 0, x); callServer<string>(y); function dec(r: CborReader): i32 {}")).toEqual(
    {},
  );
});

test("without a program everything is there", () => {
  expect(scriptFeatures(undefined)).toEqual({});
});
