import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const source = readFileSync(join(import.meta.dirname, "document.ts"), "utf8");
const part =
  /\/\*\*([^/]*(?:\/[^*][^/]*)*?)\*\/\nexport const (\w+): usize = memory\.data<u8>\(\[([^\]]*)\]\);\nexport const \w+_LENGTH: i32 = (\d+);/g;

test("the bytes are those of the text in their comments", () => {
  const names: string[] = [];
  for (const [, comment, name, list, length] of source.matchAll(part)) {
    names.push(name!);
    const text = comment!
      .replace(/\n? \* ?|\n/g, "")
      .trim()
      .replace(/^`|`$/g, "");
    const bytes = list!
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean)
      .map(Number);
    expect(Buffer.from(bytes.slice(0, Number(length))).toString()).toBe(text);
    expect(bytes.slice(Number(length))).toEqual(new Array(16).fill(0));
  }
  expect(names).toEqual(["DOCUMENT", "BODY", "DIV_END", "END"]);
});
