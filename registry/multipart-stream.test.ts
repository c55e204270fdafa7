import { describe, expect, test } from "vitest";
import { compileAs } from "../test/as.ts";
import { bytesOf, bytesPrelude, exchange } from "../test/as-bytes.ts";
import { random, rounds } from "../test/random.ts";

const TYPE = "multipart/form-data; boundary=bo";

// Both readers of forms, printed alike: what arrives whole, and what arrives in pieces of `step` bytes.
const wasm = await compileAs(`
  ${bytesPrelude}
  import { CborWriter } from "../registry/cbor/writer";
  import { FileValue } from "../registry/fields";
  import { parseMultipart } from "../registry/multipart";
  import { CHUNK, END, MultipartStream, NEEDS_MORE, PART, PART_END } from "../registry/multipart-stream";

  let step: i32 = 1;
  export function setStep(bytes: i32): void { step = bytes; }

  export function whole(): i32 {
    return attempt((): void => {
      const w = CborWriter.make();
      parseMultipart("${TYPE}", input.dataStart, input.length).write(w);
      output = w.toBytes();
    });
  }

  export function largest(): i32 { return most; }
  let most: i32 = 0;

  export function pieces(): i32 {
    most = 0;
    return attempt((): void => {
      const w = CborWriter.make();
      const form = new MultipartStream("${TYPE}");
      let at = 0;
      for (;;) {
        const found = form.next();
        if (found == NEEDS_MORE) {
          const size = min(step, input.length - at);
          if (size) form.feed(input.dataStart + at, size);
          else form.complete();
          at += size;
          continue;
        }
        if (found == END) break;
        if (found == PART) {
          w.string(form.head.name);
          const file = form.head.file;
          w.string(file === null ? "-" : "+" + file);
          w.string(form.head.type);
        } else if (found == CHUNK) {
          most = max(most, form.size);
          w.raw(form.start, form.size);
        } else w.string("|");
      }
      output = w.toBytes();
    });
  }
`);

const pieces = (body: Uint8Array, step: number) => {
  wasm.setStep!(step);
  return exchange(wasm, "pieces", body);
};

const part = (head: string, content: string): string => `--bo\r\n${head}\r\n\r\n${content}\r\n`;
const disposition = (name: string, file?: string): string =>
  `Content-Disposition: form-data; name="${name}"${file === undefined ? "" : `; filename="${file}"`}`;

const SOME = `${part(disposition("a"), "1")}${part(`${disposition("f", "x y.png")}\r\ncontent-type: image/png`, "\r\n--b\r\n--bow\r\r\n--")}${part(disposition("e"), "")}--bo--\r\n`;

describe("a form that arrives in pieces", () => {
  test("is read alike however it is cut", () => {
    const body = Buffer.from(SOME);
    const expected = Buffer.from(bytesOf(pieces(body, body.length))).toString();
    expect(expected).toContain("x y.png");
    expect(expected).toContain("image/png\r\n--b\r\n--bow\r\r\n--");
    for (let step = 1; step < body.length; step++) {
      expect(Buffer.from(bytesOf(pieces(body, step))).toString(), String(step)).toBe(expected);
    }
  });

  test("gives what has arrived, and keeps no more than the beginning of a boundary", () => {
    const body = Buffer.from(`${part(disposition("f", "x"), "x".repeat(100_000))}--bo--`);
    bytesOf(pieces(body, 1000));
    expect(wasm.largest!()).toBeLessThanOrEqual(1010);
  });

  test("is refused when the whole one is", () => {
    const body = Buffer.from(SOME);
    for (let round = 0; round < rounds(2000); round++) {
      const changed = Buffer.from(body.subarray(0, random() < 0.3 ? Math.floor(random() * body.length) : undefined));
      for (let change = Math.floor(random() * 3); change > 0 && changed.length > 0; change--) {
        const bytes = [10, 13, 45, 32, 98, 111, 34, 59, 255, 0];
        changed[Math.floor(random() * changed.length)] = bytes[Math.floor(random() * bytes.length)] as number;
      }
      const whole = exchange(wasm, "whole", changed);
      const cut = pieces(changed, 1 + Math.floor(random() * 40));
      const one = pieces(changed, changed.length || 1);
      expect(cut, changed.toString("latin1")).toEqual(one);
      // A text that is no UTF-8 is found out by who reads it.
      if ("problem" in whole && /not UTF-8$/.test(whole.problem)) continue;
      expect("problem" in cut, JSON.stringify([changed.toString("latin1"), whole, cut])).toBe("problem" in whole);
    }
  });

  test("has heads of a limited size", () => {
    const long = Buffer.from(`--bo\r\nx: ${"y".repeat(9000)}\r\n\r\n`);
    expect(pieces(long, 500)).toEqual({ problem: "the form is malformed: a part has a malformed header" });
    const many = Buffer.from(`--bo\r\n${"x: y\r\n".repeat(9000)}`);
    expect(pieces(many, 500)).toEqual({ problem: "the form is malformed: a part has a malformed header" });
  });
});
