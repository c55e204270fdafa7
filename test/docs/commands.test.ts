import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../build-app.ts";

const guides = globSync("{*.md,docs/**/*.md,examples/**/*.md}", { cwd: root });
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

test("there is a README", () => {
  expect(guides).toContain("README.md");
});

test("the list of examples has all of them", () => {
  const list = readFileSync(join(root, "examples/README.md"), "utf8");
  const rows = [...list.matchAll(/^\| \[([\w-]+)\]\(\1\/README\.md\)/gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(
    globSync("*/src/app.ts", { cwd: join(root, "examples") })
      .map((file) => file.split(/[\\/]/)[0])
      .sort(),
  );
});

describe.each(guides)("%s", (guide) => {
  const text = readFileSync(join(root, guide), "utf8");

  test("names only npm scripts that exist", () => {
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2]);
    for (const name of named) expect(scripts, name).toHaveProperty([name as string]);
  });

  test("links only to files that exist", () => {
    for (const [, target] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)) {
      expect(existsSync(join(root, dirname(guide), target as string)), target).toBe(true);
    }
  });

  test("names no machine's folders", () => {
    expect(text).not.toMatch(/(^|\s)\/(home|root|Users)\/\w/m);
  });
});
