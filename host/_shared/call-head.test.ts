import { expect, test } from "vitest";
import { CallHead } from "./call-head.ts";

function headOf(...pairs: [name: string, value: string][]): string {
  const head = new CallHead();
  for (const [name, value] of pairs) head.take(name, value);
  return head.text;
}

test("what calls look at stands in one order, an empty line for what is missing", () => {
  expect(headOf()).toBe("\n\n\n\n");
  expect(headOf(["accept", "*/*"], ["content-type", "a/b"])).toBe("a/b\n*/*\n\n\n");
  expect(headOf(["origin", "https://x"], ["sec-fetch-site", "none"])).toBe("\n\nnone\nhttps://x\n");
});

test("names come in any case, others are passed over", () => {
  expect(headOf(["Content-Type", "a/b"], ["ACCEPT", "c/d"])).toBe("a/b\nc/d\n\n\n");
  expect(headOf(["cookie", "a=1"], ["content-range", "1"], ["accept-charset", "x"])).toBe("\n\n\n\n");
});

test("several values of a name are joined", () => {
  expect(headOf(["accept", "a/b"], ["accept", "c/d"])).toBe("\na/b, c/d\n\n\n");
});
