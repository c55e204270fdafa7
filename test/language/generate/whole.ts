// Whole numbers: hashes that overflow, shifts, counters that leave the range of an i32, bytes that wrap.

import { done, valued, written } from "./forms.ts";
import type { Kind } from "./generator.ts";

const BYTES = "Uint8Array";
const WORDS = "Int32Array";

export const whole: Kind = {
  name: "whole",
  declare: written(
    "function hash(s: string): number { let h = 5381; for (let i = 0; i < s.length; i++) h = ((h << 5) + h + s.charCodeAt(i)) | 0; return h; }",
    "function mixed32(n: number): number { let h = n | 0; h ^= h >>> 16; h = Math.imul(h, 0x85ebca6b); h ^= h >>> 13; return h >>> 0; }",
    "function power(base: number, times: number): number { let r = 1; for (let i = 0; i < times; i++) r *= base; return r; }",
    "function fib(n: number): number { let [a, b] = [0, 1]; for (let i = 0; i < n; i++) [a, b] = [b, a + b]; return a; }",
    "function digits(n: number): number { let left = Math.abs(Math.trunc(n)); let sum = 0; let turns = 0; while (left > 0 && turns++ < 30) { sum += left % 10; left = Math.floor(left / 10); } return sum; }",
    "function gcd(a: number, b: number): number { let [x, y] = [Math.abs(a | 0), Math.abs(b | 0)]; while (y) [x, y] = [y, x % y]; return x; }",
    "function middle(low: number, high: number): number { return (low + high) >> 1; }",
    "class Counter { private n = 2147483640; total = 0; step(by: number): number { this.n += by; this.total += 1; return this.n; } get half(): number { return this.n / 2; } wrap(): number { return (this.n = (this.n + 1) | 0); } }",
    "const counter = new Counter();",
  ),
  literals: { [BYTES]: "new Uint8Array([250, 7])", [WORDS]: "new Int32Array(2)" },
  expressions: [
    valued(BYTES, 2, [
      "new Uint8Array([«number», «number», 255])",
      "Uint8Array.from(«number[]»)",
      "new Uint8Array(‹1¦4›)",
    ]),
    valued(WORDS, 2, ["new Int32Array([«number», 2147483647])", "Int32Array.from(«number[]», (x) => x * 2)"]),
    valued("number", 6, [
      "hash(«string»)",
      "mixed32(«number»)",
      "power(‹2¦3¦10¦-7›, ‹5¦20¦31¦40›)",
      "fib(‹1¦20¦60¦80›)",
      "digits(«number»)",
      "gcd(«number», «number»)",
      "middle(«number[]».length, ‹2147483647¦7›)",
      "counter.‹step(1)¦step(7)¦half¦wrap()¦total›",
      "(«Uint8Array»[0]! ‹+¦-¦*¦<<› 200)",
      "(«b=Uint8Array»[0] ‹+=¦-=¦=¦<<=¦~~=› «number»)",
      "(«w=Int32Array»[0] ‹+=¦*=¦=¦>>>=› «number»)",
      "«w=Int32Array»[1]++",
      "(«number» | 0) ‹*¦+¦-› 2147483647",
      "(«number» >>> ‹0¦1¦31¦32›)",
      "((«number» | 0) ‹/¦%› ((«number» | 0) || 1))",
      "-(«number» | 0)",
      "Math.abs(«number» | 0)",
      "(«string».length - «number[]».length) * ‹1¦0¦-1¦0.5›",
      "Math.round((«number» | 0) / 3)",
      "(1 / (-(«number[]».length - 2)))",
      "(«number[]».length ** ‹2¦0.5¦-1›)",
      "«Uint8Array».reduce((s, x) => s * 31 + x, 7)",
      "(«number» & 0xff) << ‹24¦16›",
      "Math.floor(«number» / 4294967296)",
    ]),
    valued("string", 3, [
      "(«number» >>> 0).toString(16)",
      "clip(«Uint8Array».join())",
      "clip(«Int32Array».toString())",
      "(«number» | 0).toString(2).slice(-8)",
      "String.fromCharCode(97 + (Math.abs(«number» | 0) % 26))",
      "(«number»).toString(‹3¦16¦36›).slice(0, 12)",
    ]),
  ],
  statements: [
    done(3, [
      "for (let «i:number» = 2147483646; «i» < 2147483650; «i»++) «loop»",
      "for (let «i:number» = ‹3¦0¦-1›; «i» >= -2; «i»--) «loop»",
      "for (let «i:number» = 0, end = «number[]».length * 2; «i» < end; «i» += 3) «loop»",
      "let «n!number» = «number[]».length;",
      "let «n!number» = «number» | 0;",
      "let «n!number» = 0; while («n» < 5) { «n»++; if («n» * 3 > 10) break; }",
      "«n=!number» = («n» | 0) + 1;",
      "«n=!number» = «n» * 2 | 0;",
      "console.log(«Uint8Array», «Int32Array»);",
      "«b=Uint8Array»[«b».length - 1] = «number»; console.log(«b»);",
      "«b=Uint8Array».‹fill(300)¦reverse()¦sort()›; console.log(«b»[0]);",
    ]),
  ],
};
