// Bigints and dates: what they compute, compare and print.

import { done, valued, written } from "./forms.ts";
import type { Kind } from "./generator.ts";

const BIG = "bigint";
const DATE = "Date";

export const bigints: Kind = {
  name: "bigints",
  declare: written(
    "function big(n: number): bigint { return BigInt(Number.isFinite(n) ? Math.trunc(n) % 1e15 : 7); }",
    "function small(b: bigint): bigint { return BigInt.asIntN(200, b); }",
    "function date(n: number): Date { return new Date(Number.isFinite(n) ? Math.trunc(n % 1e12) : 0); }",
  ),
  literals: { [BIG]: "3n", [DATE]: "date(1e9)" },
  expressions: [
    valued(BIG, 4, [
      "‹0n¦1n¦-1n¦255n¦-12345678901234567890n¦0xffffffffffffffffn¦(2n ** 64n)›",
      "big(«number»)",
      "small(«bigint» ‹+¦-¦*¦|¦&¦^› «bigint»)",
      "small(«bigint» ‹/¦%› («bigint» || 7n))",
      "(«bigint» ‹<<¦>>› ‹0n¦3n¦17n¦64n›)",
      "small(«bigint» ** ‹0n¦1n¦2n¦3n›)",
      "(-«bigint»)",
      "(~«bigint»)",
      "BigInt.‹asIntN¦asUintN›(‹1¦8¦32¦64›, «bigint»)",
      "BigInt(«number[]».length)",
      "(«b=!bigint»++)",
      "(«b=!bigint» ‹+=¦-=¦=¦|=¦^=› «bigint»)",
      "(«boolean» ? «bigint» : «bigint»)",
    ]),
    valued(DATE, 3, [
      "date(«number»)",
      "new Date(«Date»)",
      "new Date(‹1970¦2000¦2024›, ‹0¦1¦11›, ‹1¦29¦31¦40›)",
      'new Date("‹2024-02-29¦1969-12-31T23:59:59.999Z¦2000-01-01T00:00:00+02:00›")',
      "new Date(Date.UTC(2020, ‹0¦13¦-1›, ‹0¦1¦366›))",
    ]),
    valued("string", 4, [
      "clip(`${«bigint»}`)",
      "clip(«bigint».toString(‹2¦10¦16¦36›))",
      "clip(String(«bigint»))",
      "«Date».toISOString()",
      "clip(JSON.stringify({ d: «Date» }))",
    ]),
    valued("number", 3, [
      "Number(«bigint» % 1000000n)",
      "Number(BigInt.asIntN(32, «bigint»))",
      "«bigint».toString().length",
      "«Date».getTime()",
      "«Date».getUTC‹FullYear¦Month¦Date¦Day¦Hours¦Minutes¦Seconds¦Milliseconds›()",
      "(«Date».getTime() - «Date».getTime())",
      "«Date».setUTC‹Month¦Date¦Hours›(‹0¦15¦-1¦40›)",
      "+«Date»",
    ]),
    valued("boolean", 3, [
      "(«bigint» ‹<¦>¦<=¦>=¦===¦!==› «bigint»)",
      "(«bigint» ‹<¦>› «number»)",
      "!«bigint»",
      "(«Date» ‹<¦>=› «Date»)",
    ]),
  ],
  statements: [
    done(3, [
      "console.log(«bigint», [«bigint»]);",
      "console.log(«Date»);",
      "«b=!bigint» ‹+=¦-=¦*=¦%=› (big(«number») || 3n); «b» = small(«b»);",
      "{ const m = new Map<bigint, number>([[«bigint», 1], [«bigint», 2]]); console.log(m.size, m.get(«bigint»)); }",
      'switch («bigint» as bigint) { case 0n: console.log("zero"); break; case 3n: console.log("three"); default: console.log("other"); }',
      "try { console.log(BigInt(«number»)); } catch (e) { console.log(e instanceof RangeError); }",
      "try { console.log(«bigint» / big(«number»)); } catch (e) { console.log(e instanceof RangeError); }",
      "try { console.log(BigInt(«string»)); } catch (e) { console.log(e.name); }",
    ]),
  ],
};
