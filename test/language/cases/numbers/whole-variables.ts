function search(xs: number[], x: number): number {
  let lo = 0, hi = xs.length;
  while (lo < hi) { const mid = (lo + hi) >> 1; if (xs[mid] < x) lo = mid + 1; else hi = mid; }
  return lo;
}
function search2(xs: number[], x: number): number {
  let lo = 0, hi = xs.length - 1;
  while (lo <= hi) { const mid = Math.floor((lo + hi) / 2); const v = xs[mid]; if (v === x) return mid; if (v < x) lo = mid + 1; else hi = mid - 1; }
  return -1;
}
function sieve(n: number): number {
  const flags: boolean[] = [];
  for (let i = 0; i <= n; i++) flags.push(true);
  let count = 0;
  for (let i = 2; i <= n; i++) {
    if (!flags[i]) continue;
    count++;
    for (let j = i * i; j <= n; j += i) flags[j] = false;
  }
  return count;
}
function hash(s: string): number { let h = 0; for (let i = 0; i < s.length; i++) { h = (h * 31 + s.charCodeAt(i)) | 0; } return h; }
function fnv(s: string): number { let h = 0x811c9dc5; for (let i = 0; i < s.length; i++) { h ^= s.charCodeAt(i); h = Math.imul(h, 16777619); } return h >>> 0; }
function lcg(): number[] { let seed = 42; const out: number[] = []; for (let i = 0; i < 5; i++) { seed = (seed * 1664525 + 1013904223) % 4294967296; out.push(seed); } return out; }
function gcd(a: number, b: number): number { while (b !== 0) { const t = a % b; a = b; b = t; } return a; }
function rev(n: number): number { let r = 0; while (n > 0) { r = r * 10 + (n % 10); n = Math.floor(n / 10); } return r; }
function collatz(n: number): number { let steps = 0; while (n !== 1) { n = n % 2 === 0 ? n / 2 : 3 * n + 1; steps++; } return steps; }
function matrix(n: number): number { const a: number[] = []; for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) a.push(i * n + j); let t = 0; for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) t += a[j * n + i] * (i - j); return t; }
export function program(): void {
  const xs = [1, 3, 5, 7, 9];
  console.log(search(xs, 5), search(xs, 6), search2(xs, 9), search2(xs, 4));
  console.log(sieve(100), hash("hello world, this is a long string"), fnv("hello"), lcg().join(), gcd(48, 18), rev(12345), collatz(27), matrix(7));
  let a = 0, b = 1; for (let i = 0; i < 80; i++) { const t = a + b; a = b; b = t; } console.log(a, b);
  let f = 1; for (let i = 1; i <= 25; i++) f *= i; console.log(f);
  let p = 1; for (let i = 0; i < 40; i++) p = p * 2; console.log(p);
  let q = 1; while (q < 1e10) q *= 10; console.log(q);
  let m = xs.length; while (m--) { if (m === 2) break; } console.log(m);
  let k = 3; while (k-- > 0) console.log(k, 1 / k); console.log(k);
  for (let i = xs.length - 1; i >= 0; i -= 2) console.log(i, xs[i], i / 2, -i, 1 / (-i + 0));
  let z = 0; z = -z; console.log(1 / z); let y = 0; y *= -1; console.log(1 / y); let w = -4; w %= 2; console.log(1 / w);
  let u = 0xffffffff; u |= 0; console.log(u); let v = 1; v <<= 31; console.log(v, v - 1); v--; console.log(v); let s = -1; s >>>= 0; console.log(s, s + 1);
  let big = 2147483647; big++; console.log(big); let c2 = 2147483640; for (let i = 0; i < 10; i++) c2++; console.log(c2);
  const len = xs.length; console.log(len * len * len * 1e6, len * 2 ** 31, (len * 1000000007) | 0, (len * 1000000007) % 1000, (len - 10) % 3, 1 / ((len - 5) * -1));
  let e = 10; do { e -= 3; } while (e > 0); console.log(e);
  let d: number; if (xs.length > 2) d = 7; else d = 8; console.log(d, d / 2);
  let h = 5; h ||= 3; h &&= 9; console.log(h, h / 2);
  let o = { n: 3 }; let cnt = o.n; cnt++; console.log(cnt / 2);
  let i5 = 0; const idx = [10, 20, 30]; console.log(idx[i5++], idx[i5++], i5, idx[++i5 - 1]);
  console.log([1, 2, 3].map((x, i) => { const j = i + 1; return j / 2 + x; }).join());
  let str = ""; for (let i = 0; i < 3; i++) str += i; console.log(str, `${str.length}`);
  let big2 = 0; for (let i = 0; i < 5; i++) big2 += 1e9; console.log(big2, big2 | 0, big2 >>> 0, big2 % 7);
  for (let i = 0; i < Infinity; i++) { if (i > 3) { console.log("stop", i, i * i); break; } }
  for (let i = 0.5; i < 3; i++) console.log(i);
  for (let i = 4294967294; i < 4294967298; i++) console.log(i, i | 0);
}
