export function program(): void {
  const values = [0, 1, -1, 5.9, -5.9, 2147483648, 4294967296, 4294967297, -2147483649, 1e20, NaN, Infinity, 0.5];
  for (const v of values) console.log(v, v | 0, ~v, v >>> 0, v << 3, v >> 1, v >>> 1, v & 0xff, v ^ 0xffff);
  let hash = 5381;
  for (const c of "hello world") hash = ((hash << 5) + hash + c.charCodeAt(0)) | 0;
  console.log(hash, hash >>> 0, (hash >>> 0).toString(16));
  let flags = 0;
  flags |= 1 << 3;
  flags |= 1 << 31;
  flags ^= 8;
  flags &= ~1;
  flags <<= 1;
  flags >>>= 0;
  console.log(flags, 1 << 32, 1 << 33, 1 << -1, 256 >> 33);
}
