import { describe, expect, test } from "vitest";
import { createEnvironment } from "./environment.ts";
import { random } from "./random.ts";
import { createStderr, createStdout } from "./stdio.ts";

const utf8 = new TextEncoder();

describe("standard output", () => {
  test("comes as lines, whatever the pieces", () => {
    const lines: string[] = [];
    const stream = createStdout((name, line) => lines.push(`${name}: ${line}`)).getStdout();
    const bytes = utf8.encode("one\ntw\u00f6\n\nrest");
    for (const byte of bytes) stream.write(Uint8Array.of(byte));
    expect(lines).toEqual(["stdout: one", "stdout: tw\u00f6", "stdout: "]);
    stream.blockingWriteAndFlush(utf8.encode("!\n"));
    expect(lines.at(-1)).toBe("stdout: rest!");
  });

  test("gives out a line without end in parts", () => {
    const lines: string[] = [];
    const stream = createStderr((_, line) => lines.push(line)).getStderr();
    stream.write(new Uint8Array(20_000).fill(97));
    expect(lines.map((line) => line.length)).toEqual([20_000]);
  });
});

describe("the environment", () => {
  test("shows what it was given", () => {
    expect(createEnvironment({ A: "1" }).getEnvironment()).toEqual([["A", "1"]]);
    expect(createEnvironment().getEnvironment()).toEqual([]);
  });
});

describe("random", () => {
  test("fills any length", () => {
    const bytes = random.getRandomBytes(200_000n);
    expect(bytes.length).toBe(200_000);
    expect(bytes.subarray(-1000).some((byte) => byte !== 0)).toBe(true);
    expect(typeof random.getRandomU64()).toBe("bigint");
  });
});
