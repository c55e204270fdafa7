// Powers of ten as 128-bit fractions, from a small table: one power in 27, the others by one multiplication with 5^n. A
// power made so is never too small and at most three units too large in the last of its 128 bits.

/** The power of ten in use, as a 128-bit fraction with its top bit set. */
export let powerHigh: u64 = 0;
export let powerLow: u64 = 0;

/** Which power that is: numbers of one kind need the same one again and again. */
let powerInUse: i32 = i32.MIN_VALUE;

/** The upper half of the last product. */
export let productHigh: u64 = 0;

/** The table's first power, and its last. */
export const LOWEST_POWER: i32 = -346;
export const HIGHEST_POWER: i32 = 324;
const STEP: i32 = 27;

/** Makes 10^k the power in use. */
export function powerOfTen(k: i32): void {
  if (k == powerInUse) return;
  powerInUse = k;
  const entry = (k - LOWEST_POWER) / STEP;
  const base = LOWEST_POWER + entry * STEP;
  const address = POWERS + ((<usize>entry) << 4);
  powerHigh = load<u64>(address);
  powerLow = load<u64>(address, 8);
  const more = k - base;
  if (more == 0) return;
  const five = load<u64>(FIVES + ((<usize>more) << 3));
  const top = multiply(powerHigh, five);
  const topHigh = productHigh;
  const rest = multiply(powerLow, five);
  const low = top + productHigh;
  const high = topHigh + u64(low < top);
  const shift = <u64>(floorLog2Pow10(k) - floorLog2Pow10(base) - more);
  powerHigh = (high << (64 - shift)) | (low >> shift);
  powerLow = ((low << (64 - shift)) | (rest >> shift)) + 1;
}

/** Lower 64 bits of a × b; the upper ones go to `productHigh`. */
// @ts-ignore: decorator
@inline
export function multiply(a: u64, b: u64): u64 {
  const a0 = a & 0xffffffff;
  const a1 = a >> 32;
  const b0 = b & 0xffffffff;
  const b1 = b >> 32;
  const p00 = a0 * b0;
  const p01 = a0 * b1 + (p00 >> 32);
  const p10 = a1 * b0 + (p01 & 0xffffffff);
  productHigh = a1 * b1 + (p01 >> 32) + (p10 >> 32);
  return (p10 << 32) | (p00 & 0xffffffff);
}

/** ⌊log2(10^k)⌋ */
// @ts-ignore: decorator
@inline
export function floorLog2Pow10(k: i32): i32 {
  return (k * 1741647) >> 19;
}

/** 10^(-346 + 27 i), normalised, rounded up: upper and lower 64 bits. Lazy: only apps that print doubles carry the tables. */
// @ts-ignore: decorator
@lazy
const POWERS: usize = memory.data<u64>([
  0xc3c05ee50655e1fa, 0x521fac92a873b262,
  0x9e20735e8cb16382, 0x55b46e5f5d5535b1,
  0xff77b1fcbebcdc4f, 0x25e8e89c13bb0f7b,
  0xce5d73ff402d98e3, 0xfb0a3d212dc81290,
  0xa6b34ad8c9dfc06f, 0xf42faa48c0ea481f,
  0x86a8d39ef77164bc, 0xae5dff9c02033198,
  0xd98ddaee19068c76, 0x3badd624dd9b0958,
  0xafbd2350644eeacf, 0xe5d1929ef90898fb,
  0x8df5efabc5979c8f, 0xca8d3ffa1ef463c2,
  0xe55990879ddcaabd, 0xcc420a6a101d0516,
  0xb94470938fa89bce, 0xf808e40e8d5b3e6a,
  0x95a8637627989aad, 0xdde7001379a44aa9,
  0xf1c90080baf72cb1, 0x5324c68b12dd6339,
  0xc350000000000000, 0x0000000000000000,
  0x9dc5ada82b70b59d, 0xf020000000000000,
  0xfee50b7025c36a08, 0x02f236d04753d5b5,
  0xcde6fd5e09abcf26, 0xed4c0226b55e6f87,
  0xa6539930bf6bff45, 0x84db8346b786151d,
  0x865b86925b9bc5c2, 0x0b8a2392ba45a9b3,
  0xd910f7ff28069da4, 0x1b2ba1518094da05,
  0xaf58416654a6babb, 0x387ac8d1970027b3,
  0x8da471a9de737e24, 0x5ceaecfed289e5d3,
  0xe4d5e82392a40515, 0x0fabaf3feaa5334b,
  0xb8da1662e7b00a17, 0x3d6a751f3b936244,
  0x95527a5202df0ccb, 0x0f37801e0c43ebc9,
]);

/** 5^i. */
// @ts-ignore: decorator
@lazy
const FIVES: usize = memory.data<u64>([
  1, 5, 25, 125, 625, 3125, 15625, 78125, 390625, 1953125, 9765625, 48828125, 244140625, 1220703125,
  6103515625, 30517578125, 152587890625, 762939453125, 3814697265625, 19073486328125, 95367431640625,
  476837158203125, 2384185791015625, 11920928955078125, 59604644775390625, 298023223876953125,
  1490116119384765625,
]);
