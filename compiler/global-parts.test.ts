// Globals in Minnow's own language: which modules import them.

import { expect, test } from "vitest";
import { withGlobalParts } from "./global-parts.ts";

test("a module imports what it names, behind its last line", () => {
  expect(withGlobalParts("const a = new URL(b);")).toBe('const a = new URL(b);\nimport { URL } from "minnow/url";');
  expect(withGlobalParts("new Intl.NumberFormat(); date.toLocaleString();")).toMatch(
    /\nimport \{ Intl \} from "minnow\/intl";$/,
  );
  expect(withGlobalParts("text.normalize()")).toBe('text.normalize()\nimport "minnow/normalize";');
});

test.each([
  "class URL {}",
  'import { URL } from "./mine.ts";',
  'import URL, { b } from "./mine.ts";',
  "export type URL = string;",
  "const url = 1; // urls",
])("%s stays as it is", (text) => {
  expect(withGlobalParts(text)).toBe(text);
});
