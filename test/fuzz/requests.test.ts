// Malformed requests alone, at every host: `npm run fuzz` sends many times more of them than the contract suite does.

import { describe } from "vitest";
import { malformedCases } from "../contract/malformed.ts";
import { serve } from "../contract/suite.ts";
import { unavailable } from "../hosts/driver.ts";
import { node } from "../hosts/node.ts";
import { wasmtime } from "../hosts/wasmtime.ts";
import { workerd } from "../hosts/workerd.ts";

// With the other tests they are part of the contract suite.
const isLong = process.env.MINNOW_FUZZ !== undefined;

for (const driver of isLong ? [node, wasmtime, workerd] : []) {
  describe.skipIf(unavailable(driver) !== null)(`malformed requests on ${driver.name}`, () => {
    malformedCases(serve(driver, "test/apps/endpoints"));
  });
}

describe.skipIf(isLong)("malformed requests", () => {
  describe.todo("are sent in numbers by `npm run fuzz`");
});
