// enums, flags, bits
enum Perm { None = 0, Read = 1 << 0, Write = 1 << 1, Exec = 1 << 2, All = Read | Write | Exec }
const enum Dir { Up, Right, Down, Left }
enum Mixed { A = "a", B = 2, C }
const has = (p: Perm, f: Perm): boolean => (p & f) === f;
function permString(p: Perm): string { return ([Perm.Read, Perm.Write, Perm.Exec] as const).map((f) => (p & f ? Perm[f][0].toLowerCase() : "-")).join(""); }
class BitSet { private words: Uint32Array; constructor(readonly size: number) { this.words = new Uint32Array(Math.ceil(size / 32)); } add(i: number): this { this.words[i >>> 5] |= 1 << (i & 31); return this; } has(i: number): boolean { return (this.words[i >>> 5] & (1 << (i & 31))) !== 0; } delete(i: number) { this.words[i >>> 5] &= ~(1 << (i & 31)); } get count(): number { let c = 0; for (let w of this.words) { w -= (w >>> 1) & 0x55555555; w = (w & 0x33333333) + ((w >>> 2) & 0x33333333); c += (((w + (w >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24; } return c; } *[Symbol.iterator]() { for (let i = 0; i < this.size; i++) if (this.has(i)) yield i; } }
const hash = (s: string): number => { let h = 0x811c9dc5; for (let i = 0; i < s.length; i++) { h ^= s.charCodeAt(i); h = Math.imul(h, 0x01000193); } return h >>> 0; };
const crcTable = Array.from({ length: 256 }, (_, n) => { let c = n; for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1; return c >>> 0; });
const crc32 = (s: string) => { let c = 0xffffffff; for (const ch of s) c = crcTable[(c ^ ch.charCodeAt(0)) & 0xff]! ^ (c >>> 8); return (c ^ 0xffffffff) >>> 0; };
const toBin = (n: number, w = 8) => (n >>> 0).toString(2).padStart(w, "0").slice(-w);
const gray = (n: number) => n ^ (n >> 1);
const xorshift = (seed: number) => () => { seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5; return (seed >>> 0) / 4294967296; };
export function program(): void {
  let p: Perm = Perm.Read | Perm.Exec; console.log(p, has(p, Perm.Write), permString(p), permString(Perm.All)); p |= Perm.Write; p &= ~Perm.Read; console.log(permString(p), Perm[Perm.Write], Perm[2], Perm.All);
  console.log(Object.keys(Mixed), Mixed.C, Mixed["A"], Dir.Down, Object.values(Perm).filter((v) => typeof v === "number"));
  const b = new BitSet(100).add(3).add(64).add(99); b.delete(64); console.log([...b], b.count, b.has(3), b.has(4));
  console.log(hash("hello"), crc32("The quick brown fox"), toBin(5), toBin(-1, 16), [0, 1, 2, 3, 4].map(gray).map((n) => toBin(n, 3)), 1 << 31, 1 << 32, -1 >>> 28, ~~-3.7, 5 & -2);
  const r = xorshift(42); console.log(r().toFixed(6), r().toFixed(6)); 
  const swap = (n: number) => ((n & 0xff) << 24) | ((n & 0xff00) << 8) | ((n >> 8) & 0xff00) | (n >>> 24); console.log(swap(0x12345678).toString(16), (swap(0xff) >>> 0).toString(16));
  switch (p as Perm) { case Perm.Write | Perm.Exec: console.log("wx"); break; default: console.log("other"); }
}
