import { describe, expect, test } from "vitest";
import { parseHead } from "./head.ts";

describe("a head block", () => {
  test("gives names and values in turn", () => {
    const head = parseHead("content-type: text/html; charset=utf-8\nx-a: b: c\nset-cookie: a=1\nset-cookie: b=2\n");
    expect(head.pairs).toEqual([
      "content-type",
      "text/html; charset=utf-8",
      "x-a",
      "b: c",
      "set-cookie",
      "a=1",
      "set-cookie",
      "b=2",
    ]);
    expect(head.sized).toBe(false);
    expect(head.toWeb().getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  test("is parsed once for the same content", () => {
    expect(parseHead("a: 1\n")).toBe(parseHead("a: 1\n"));
  });

  test("knows whether it has a content length", () => {
    expect(parseHead("Content-Length: 3\n").sized).toBe(true);
    expect(parseHead("a: 1\n").withLength(7)).toEqual(["a", "1", "content-length", "7"]);
    expect(parseHead("a: 1\n").withLength(8)).toEqual(["a", "1", "content-length", "8"]);
    expect(parseHead("a: 1\n").pairs).toEqual(["a", "1"]);
  });

  test("keeps bytes above ASCII and empty values", () => {
    expect(parseHead("x: caf\u00e9\ny:\n").pairs).toEqual(["x", "caf\u00e9", "y", ""]);
    expect(parseHead("").pairs).toEqual([]);
  });

  test("survives many different heads", () => {
    for (let i = 0; i < 2000; i++) expect(parseHead(`x: ${i}\n`).pairs[1]).toBe(String(i));
  });
});
