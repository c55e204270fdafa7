import { describe, expect, test } from "vitest";
import type { WitError } from "../_shared/glue.gen.ts";
import { toLatin1 } from "../_shared/latin1.ts";
import { PairFields } from "./fields.ts";

const bytes = toLatin1;

function payload(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return (error as WitError).payload;
  }
  return "nothing thrown";
}

describe("fields", () => {
  test("find names in any case, values as bytes", () => {
    const fields = new PairFields(["X-A", "caf\u00e9", "x-a", "2", "b", "3"], false);
    expect(fields.get("x-A").map((value) => [...value])).toEqual([[...bytes("caf\u00e9")], [50]]);
    expect([fields.has("B"), fields.has("c")]).toEqual([true, false]);
    expect(fields.entries().map(([name]) => name)).toEqual(["x-a", "x-a", "b"]);
  });

  test("never take a value for a name", () => {
    const fields = new PairFields(["a", "b"]);
    expect([fields.has("b"), fields.get("b")]).toEqual([false, []]);
    fields.delete("b");
    expect(fields.pairs).toEqual(["a", "b"]);
  });

  test("are set, appended and deleted", () => {
    const fields = PairFields.fromList([["a", bytes("1")]]);
    fields.append("A", bytes("2"));
    fields.set("b", [bytes("3"), bytes("4")]);
    expect(fields.pairs).toEqual(["a", "1", "A", "2", "b", "3", "b", "4"]);
    fields.set("a", [bytes("5")]);
    fields.delete("B");
    expect(fields.pairs).toEqual(["a", "5"]);
  });

  test("of a clone change alone", () => {
    const fields = new PairFields(["a", "1"], false);
    const clone = fields.clone();
    clone.append("b", bytes("2"));
    expect([fields.pairs.length, clone.pairs.length]).toEqual([2, 4]);
  });

  test("refuse what may not be sent", () => {
    expect(payload(() => new PairFields().append("a b", bytes("1")))).toBe("invalid-syntax");
    expect(payload(() => new PairFields().append("a", bytes("1\r\nb: 2")))).toBe("invalid-syntax");
    expect(payload(() => new PairFields().set("a", [bytes("\0")]))).toBe("invalid-syntax");
    expect(payload(() => PairFields.fromList([["Host", bytes("x")]]))).toBe("forbidden");
    expect(payload(() => new PairFields([], false).append("a", bytes("1")))).toBe("immutable");
  });
});
