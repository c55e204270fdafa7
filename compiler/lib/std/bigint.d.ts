// Integers of any size, as in TypeScript's own library.

interface BigInt {
  toLocaleString(): string;
  toString(radix?: number): string;
  valueOf(): bigint;
}
interface BigIntConstructor {
  (value: bigint | boolean | number | string): bigint;
  readonly prototype: BigInt;
  asIntN(bits: number, value: bigint): bigint;
  asUintN(bits: number, value: bigint): bigint;
}
declare const BigInt: BigIntConstructor;
