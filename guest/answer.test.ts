import { expect, test } from "vitest";
import { compileAs } from "../test/as.ts";
import { bytesOf, bytesPrelude, exchange } from "../test/as-bytes.ts";

const wasm = await compileAs(`
  ${bytesPrelude}
  import { addHeader, beginAnswer, headLength, headStart } from "../guest/answer";

  /** Adds one header for each line of the input. */
  export function head(): i32 {
    return attempt((): void => {
      beginAnswer(200);
      const lines = String.UTF8.decodeUnsafe(input.dataStart, input.length).split("|");
      for (let i = 0; i < lines.length; i++) addHeader("x-line", lines[i]);
      output = new Uint8Array(headLength());
      memory.copy(output.dataStart, headStart(), headLength());
    });
  }
`);

const head = (...values: string[]): string => {
  const outcome = exchange(wasm, "head", Buffer.from(values.join("|")));
  return "problem" in outcome ? outcome.problem : Buffer.from(bytesOf(outcome)).toString("latin1");
};

test("headers are latin1 lines", () => {
  expect(head("a", "é")).toBe("x-line: a\nx-line: é\n");
});

test("heads of any length are kept whole", () => {
  for (const size of [500, 510, 600, 5000, 100_000]) {
    expect(head("a", "b".repeat(size), "c")).toBe(`x-line: a\nx-line: ${"b".repeat(size)}\nx-line: c\n`);
  }
});

test("what would end the line or does not fit latin1 is refused", () => {
  for (const bad of ["a\nb", "a\rb", "a\0b", "\u0100"]) expect(head(bad)).toMatch(/`x-line` holds/);
});
