import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MESSAGES } from "../../compiler/diagnostic.ts";
import { root } from "../build-app.ts";

/** Not a message of its own: it carries another tool's. */
const CARRIER = "MN1000";

const guide = readFileSync(join(root, "docs/language.md"), "utf8");
const documented = [...guide.matchAll(/^\| (MN\d+) \|/gm)].map(([, code]) => code);

test("the language guide lists every code once, in order", () => {
  expect(documented).toEqual(Object.keys(MESSAGES).filter((code) => code !== CARRIER));
});

test("the language guide names no code that is not there", () => {
  for (const [code] of guide.matchAll(/MN\d{4}/g)) expect(MESSAGES).toHaveProperty(code);
});
