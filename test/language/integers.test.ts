// What integers do otherwise than JavaScript's numbers.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBatch } from "./batch.ts";

async function printed(lines: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "minnow-integers-"));
  const file = join(folder, "program.ts");
  writeFileSync(file, `export function program(): void {\n${lines}\n}\n`);
  const found: string[] = [];
  await runBatch([file], ["release"], {
    tell: ({ lines: shown = [], errors = [] }) => found.push(...shown, ...errors),
    at: () => {},
  });
  rmSync(folder, { recursive: true });
  return found;
}

test("64-bit literals keep all their digits", async () => {
  const lines = `
    const large: i64 = 9223372036854775807;
    const least: i64 = -9223372036854775808;
    const unsigned: u64 = 0xffff_ffff_ffff_ffff;
    console.log(large, least, unsigned, 9007199254740993 as i64, u64(18446744073709551614));
    console.log(large - 1, least + 1, unsigned / 3, large === 9223372036854775807, unsigned > large);`;
  expect(await printed(lines)).toEqual([
    "9223372036854775807 -9223372036854775808 18446744073709551615 9007199254740993 18446744073709551614",
    "9223372036854775806 -9223372036854775807 6148914691236517205 true true",
  ]);
});

test("integers wrap, divide without a fraction and refuse a division by zero", async () => {
  const lines = `
    const byte: u8 = 250;
    const least: i32 = -2147483648;
    const zero: i32 = 0;
    const long: i64 = 7;
    console.log(byte + 10, 10 + byte, byte * 2, -byte, least - 1, -least, least / -1, 7 as i32 / 2, long / 2, 3 as i32 ** 4);
    try { console.log(least / zero); } catch (e) { console.log(e.name, e.message); }
    try { console.log(long % i64(zero)); } catch (e) { console.log(e.name, e.message); }`;
  expect(await printed(lines)).toEqual([
    "4 4 244 6 2147483647 -2147483648 -2147483648 3 3 81",
    "RangeError Division by zero",
    "RangeError Division by zero",
  ]);
});
