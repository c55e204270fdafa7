function elements(): void {
  const b = new Uint8Array(4);
  b[0] = 200; b[1] = 300; b[2] = -1; b[3] = 1.9;
  console.log(b[0] + b[1], b[1], b[2], b[3], b[0] << 8, b[0] * b[0], b[0] / 3, -b[0], ~b[0]);
  b[0] += 100; console.log(b[0]); b[0]++; console.log(b[0]--, b[0]); b[1] <<= 4; console.log(b[1]);
  const w = ((b[0] << 24) | (b[1] << 16) | (b[2] << 8) | b[3]) >>> 0; console.log(w);
  let sum = 0; for (let i = 0; i < b.length; i++) sum += b[i]; console.log(sum, sum / 7);
  let sum2 = 0; for (const x of b) sum2 += x; console.log(sum2 * 1000);
  const c = new Uint8ClampedArray(2); c[0] = 300; c[1] = -5; console.log(c[0], c[1]);
  const u = new Uint32Array(2); u[0] = -1; u[1] = 4294967296 + 7; console.log(u[0], u[1], u[0] + 1, u[0] | 0);
  const s = new Int16Array(1); s[0] = 40000; console.log(s[0]);
  const f = new Float32Array(1); f[0] = 0.1; console.log(f[0], f[0] * 3);
  const d = new Float64Array(3); d[0] = 0.1; d[1] = d[0] + 0.2; console.log(d[1], d.length);
  const i = new Int32Array([1, 2, 3]); console.log(i[0] / 2, i.length, i[2] * 1e10);
  i[0] = 2147483647; i[0] += 1; console.log(i[0]);
  const v: number = b[0]; console.log(v / 2);
  const counts = new Int32Array(26); for (const ch of "hello") counts[ch.charCodeAt(0) - 97]++; console.log(counts[4], counts[11]);
}
function at(): number { console.log("at"); return 1; }
function value(): number { console.log("value"); return 300; }
function methods(): void {
  const b = Uint8Array.from([5, 300, -1]);
  console.log(b.join(), b.length, [...b].join("-"), Array.from(b).length);
  console.log((b[at()] = value()), b[1]);
  console.log(b.map((x) => x * 3).join(), b.filter((x) => x > 50).length, b.reduce((a, x) => a + x, 0), b.indexOf(44), b.includes(5), b.find((x) => x > 100), b.some((x) => x === 5), b.every((x) => x < 10));
  b.forEach((x, i) => console.log(x, i / 2));
  const f = Float64Array.of(3, -1, NaN, 0, -0, 2); f.sort(); console.log(f.join());
  console.log(new Int16Array([1, 2, 3, 4]).slice(1, 3).join(), new Int16Array([1, 2, 3, 4]).subarray(2).length, new Int16Array(3).fill(-5, 1).join());
  const big = new Uint8Array(8); big.set([1, 2, 3], 2); big.set(b, 5); console.log(big.join());
  try { big.set([1], 8); } catch (e) { console.log(e.name); }
  const buffer = new ArrayBuffer(8); const words = new Uint32Array(buffer); const bytes = new Uint8Array(buffer, 4, 2); words[1] = 0x01020304; console.log(bytes.join(), buffer.byteLength, buffer.slice(4).byteLength, words.byteLength);
  console.log(b[0]++, ++b[0], b[0]--, b[0], (b[2] += 10), b[2], -b[0]);
  const c = new Uint8ClampedArray([1.5, 2.5, -3, 999, NaN]); console.log(c.join()); c[0] *= 100; console.log(c[0]);
  let k = 0; for (const x of new Float32Array([0.5, 0.1])) k += x; console.log(k);
  const n = b.length > 2 ? b[2] : 0; const m: number[] = [b[0], b[1]]; console.log(n / 2, m.join(), `${b[0]}`, String(b[1]), b.at(-1), b.toString());
  const grid = new Int32Array(9); for (let y = 0; y < 3; y++) for (let x = 0; x < 3; x++) grid[y * 3 + x] = y * 10 + x; console.log(grid.join());
  let h = 0; for (let i = 0; i < b.length; i++) h = ((h << 5) - h + b[i]) | 0; console.log(h);
  let crc = 0xffffffff; for (const x of b) { crc ^= x; for (let j = 0; j < 8; j++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1; } console.log((crc ^ 0xffffffff) >>> 0);
}

export function program(): void {
  elements();
  methods();
}
