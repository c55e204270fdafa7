// Integer types wrap: each result is converted once more, which in JavaScript is where it wraps.
interface Packet {
  kind: u8;
  delta: i16;
  count: u32;
  ratio: f32;
}

function widths(): void {
  const b: u8 = 255;
  const one: u8 = 1;
  console.log(u8(b + one), u8(b * b), u8(one - b), u8(-one), u8(~one), u8(b << 1), b >> 1, b >>> 1);
  let s: i8 = 127;
  s++;
  console.log(i8(s));
  let h: i16 = 32767;
  h += 2;
  console.log(i16(h), i16(h - 1));
  let i: i32 = 2147483647;
  i = i32(i + 1);
  console.log(i, i32(i - 1), i32(i / 2), i32(i * 2), i % 7, i32(-i), ~i, i >> 1);
  let u: u32 = 0;
  u = u32(u - 1);
  console.log(u, u32(u + 1), u32(u / 2), u % 10, u32(u & 255), u32(u >>> 1));
}

function mixed(): void {
  const minus: i32 = -1;
  const one: u32 = 1;
  const long: i64 = -1;
  const unsigned: u64 = 1;
  const byte: u8 = 200;
  const small: i8 = -100;
  console.log(minus < one, minus > one, one > minus, minus === -1, long < unsigned, unsigned <= long, long === -1);
  console.log(minus < 4294967295, byte > small, byte < 1.5, byte === 200.5, byte + 0.5, byte + 1000, small * 2.5);
  console.log(byte + [1, 2].length, byte / [1, 2].length, minus * 1e10, i32(one + 41));
  let mix = minus + 0.5;
  console.log(mix);
  mix = one;
  console.log(mix / 2);
}

function conversions(): void {
  console.log(i32(3.9), u8(257), i8(200), i16(-40000), u16(-1), u32(-1), f64(3), i32(true), i32(NaN), i32(1e10), i32(-1e20));
  console.log(i32(4294967296 * 5 + 7), u8(-1.5), u32(2 ** 40 + 5), i64(-3.7), i64(1e15), f32(0.5) * 3);
  const tenth: f32 = 0.1;
  console.log(f32(tenth + tenth), f32(tenth * 3), f32(16777217));
  console.log(i32.MAX_VALUE, i32.MIN_VALUE, u8.MAX_VALUE, u32.MAX_VALUE, i8.MIN_VALUE);
}

function fields(): void {
  const packet: Packet = { kind: 5, delta: -3, count: 7, ratio: 1.5 };
  packet.delta <<= 2;
  packet.count--;
  packet.kind++;
  packet.ratio *= 2;
  console.log(packet.kind, packet.delta, packet.count, packet.ratio, packet.kind++ + ++packet.kind);
  const list: i32[] = [1, 2, 3];
  let total: i32 = 0;
  for (const each of list) total += each;
  list[1] *= 5;
  console.log(total, i32(total / 4), total / list.length, list.map((each) => each * 2).join());
  const maybe: i32 | null = list.length > 1 ? 7 : null;
  console.log(maybe, maybe! + 1, (maybe ?? 0) * 2);
}

export function program(): void {
  widths();
  mixed();
  conversions();
  fields();
}
