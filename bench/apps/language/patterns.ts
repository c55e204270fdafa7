// What ordinary programs do again and again, in the language: JavaScript runs this file as it is, Minnow compiles it. Each does its
// work `n` times over.
export function strAppendNum(n: number): number {
  let s = "";
  for (let i = 0; i < n; i++) s += `${i},`;
  return s.length;
}
export function strTemplate(n: number): number {
  let t = 0;
  for (let i = 0; i < n; i++) { const s = `${i}: ${i * 2} of ${n}`; t += s.length; }
  return t;
}
export function charScan(n: number): number {
  const s = "the quick brown fox jumps over the lazy dog, and again the quick brown fox";
  let h = 0;
  for (let r = 0; r < n; r++) for (let i = 0; i < s.length; i++) h = (h * 31 + s.charCodeAt(i)) | 0;
  return h;
}
export function vowels(n: number): number {
  const s = "the quick brown fox jumps over the lazy dog, and again the quick brown fox";
  let h = 0;
  for (let r = 0; r < n; r++) for (const c of s) if (c === "a" || c === "e" || c === "i" || c === "o" || c === "u") h++;
  return h;
}
export function splitJoin(n: number): number {
  const s = "alpha,beta,gamma,delta,epsilon,zeta,eta,theta";
  let h = 0;
  for (let r = 0; r < n; r++) h += s.split(",").join(";").length;
  return h;
}
export function wordCount(n: number): number {
  const s = "the quick brown fox jumps over the lazy dog and the quick brown fox sleeps";
  let h = 0;
  for (let r = 0; r < n; r++) {
    const counts = new Map<string, number>();
    for (const w of s.split(" ")) counts.set(w, (counts.get(w) ?? 0) + 1);
    h += counts.size;
  }
  return h;
}
const keys: string[] = [];
for (let i = 0; i < 1000; i++) keys.push(`key${i}`);
export function mapStrings(n: number): number {
  const m = new Map<string, number>();
  let t = 0;
  for (let r = 0; r < n; r++) {
    for (const k of keys) m.set(k, (m.get(k) || 0) + 1);
    for (const k of keys) t += m.get(k) ?? 0;
  }
  return t;
}
export function sortNumbers(n: number): number {
  const a: number[] = [];
  let x = 12345;
  for (let i = 0; i < n; i++) { x = (x * 1103515245 + 12345) % 2147483648; a.push(x); }
  a.sort((p, q) => p - q);
  return a[n >> 1];
}
interface Person { name: string; age: number }
export function sortRecords(n: number): number {
  const a: Person[] = [];
  let x = 12345;
  for (let i = 0; i < n; i++) { x = (x * 1103515245 + 12345) % 2147483648; a.push({ name: `p${x % 1000}`, age: x % 100 }); }
  a.sort((p, q) => p.age - q.age || p.name.localeCompare(q.name));
  return a[n >> 1].age;
}
export function sortStrings(n: number): number {
  const a: string[] = [];
  let x = 12345;
  for (let i = 0; i < n; i++) { x = (x * 1103515245 + 12345) % 2147483648; a.push(`p${x}`); }
  a.sort();
  return a[n >> 1].length;
}
export function matrix(n: number): number {
  const size = 60;
  const a: number[][] = [], b: number[][] = [], c: number[][] = [];
  for (let i = 0; i < size; i++) {
    a.push([]); b.push([]); c.push([]);
    for (let j = 0; j < size; j++) { a[i].push(i + j); b[i].push(i - j); c[i].push(0); }
  }
  for (let r = 0; r < n; r++)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        let sum = 0;
        for (let k = 0; k < size; k++) sum += a[i][k] * b[k][j];
        c[i][j] = sum;
      }
  return c[10][10];
}
class Vec {
  x: number;
  y: number;
  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
  add(o: Vec): Vec { return new Vec(this.x + o.x, this.y + o.y); }
  dot(o: Vec): number { return this.x * o.x + this.y * o.y; }
}
export function classMethods(n: number): number {
  let v = new Vec(0, 0);
  const d = new Vec(1, 2);
  let t = 0;
  for (let i = 0; i < n; i++) { v = v.add(d); t += v.dot(d) % 7; }
  return t;
}
abstract class Shape { abstract area(): number; }
class Circle extends Shape { private r: number; constructor(r: number) { super(); this.r = r; } area(): number { return Math.PI * this.r * this.r; } }
class Rect extends Shape { private w: number; private h: number; constructor(w: number, h: number) { super(); this.w = w; this.h = h; } area(): number { return this.w * this.h; } }
class Tri extends Shape { private b: number; private h: number; constructor(b: number, h: number) { super(); this.b = b; this.h = h; } area(): number { return this.b * this.h / 2; } }
export function polymorphic(n: number): number {
  const shapes: Shape[] = [];
  for (let i = 0; i < 300; i++) shapes.push(i % 3 === 0 ? new Circle(i) : i % 3 === 1 ? new Rect(i, 2) : new Tri(i, 3));
  let t = 0;
  for (let r = 0; r < n; r++) for (const s of shapes) t += s.area();
  return t;
}
function fibo(n: number): number { return n < 2 ? n : fibo(n - 1) + fibo(n - 2); }
export function fib(n: number): number { return fibo(n); }
export function sieveBytes(n: number): number {
  const composite = new Uint8Array(n + 1);
  let count = 0;
  for (let i = 2; i <= n; i++) {
    if (composite[i]) continue;
    count++;
    for (let j = i * i; j <= n; j += i) composite[j] = 1;
  }
  return count;
}
export function typedLoop(n: number): number {
  const a = new Float64Array(1000);
  for (let i = 0; i < a.length; i++) a[i] = i * 0.5;
  let t = 0;
  for (let r = 0; r < n; r++) for (let i = 0; i < a.length; i++) { t += a[i]; a[i] = a[i] * 0.999 + 0.1; }
  return t;
}
export function mandelbrot(n: number): number {
  let total = 0;
  for (let py = 0; py < n; py++)
    for (let px = 0; px < n; px++) {
      const cx = px / n * 3 - 2, cy = py / n * 2 - 1;
      let x = 0, y = 0, i = 0;
      while (x * x + y * y < 4 && i < 100) { const t = x * x - y * y + cx; y = 2 * x * y + cy; x = t; i++; }
      total += i;
    }
  return total;
}
interface Opts { a: number; b: string; c: boolean; d: number }
export function spread(n: number): number {
  let o: Opts = { a: 1, b: "x", c: true, d: 2 };
  for (let i = 0; i < n; i++) o = { ...o, a: o.a + i };
  return o.a;
}
export function destructure(n: number): number {
  let a = 1, b = 2;
  for (let i = 0; i < n; i++) { [a, b] = [b, (a + b) % 1000003]; const { x, y } = { x: a, y: b }; a = x + (y & 1); }
  return a;
}
export function jsonTrip(n: number): number {
  let t = 0;
  for (let i = 0; i < n; i++) {
    const o: Opts = JSON.parse(JSON.stringify({ a: i, b: "hello", c: true, d: 2.5 }));
    t += o.a + o.d;
  }
  return t;
}
function* upTo(n: number): Generator<number> { for (let i = 0; i < n; i++) yield i; }
export function generator(n: number): number {
  let t = 0;
  for (const x of upTo(n)) t += x;
  return t;
}
export function chain(n: number): number {
  const a: number[] = [];
  for (let i = 0; i < 1000; i++) a.push(i);
  let t = 0;
  for (let r = 0; r < n; r++) t += a.map((x) => x * 2).filter((x) => x % 3 === 0).reduce((p, q) => p + q, 0);
  return t;
}
function risky(i: number): number { if (i % 2 === 0) throw new Error("even"); return i; }
export function throwing(n: number): number {
  let t = 0;
  for (let i = 0; i < n; i++) { try { t += risky(i); } catch (e) { t += (e as Error).message.length; } }
  return t;
}
class Branch { left: Branch | null = null; right: Branch | null = null; key: number; constructor(key: number) { this.key = key; } }
export function binaryTree(n: number): number {
  let root: Branch | null = null;
  let x = 12345;
  for (let i = 0; i < n; i++) {
    x = (x * 1103515245 + 12345) % 2147483648;
    const node = new Branch(x);
    if (!root) { root = node; continue; }
    let at: Branch = root;
    for (;;) {
      if (x < at.key) { if (!at.left) { at.left = node; break; } at = at.left; }
      else { if (!at.right) { at.right = node; break; } at = at.right; }
    }
  }
  const depth = (t: Branch | null): number => (t ? 1 + Math.max(depth(t.left), depth(t.right)) : 0);
  return depth(root);
}
export function levenshtein(n: number): number {
  const a = "kitten sitting on the mat", b = "sitting kitten at the mall";
  let t = 0;
  for (let r = 0; r < n; r++) {
    let prev: number[] = [];
    for (let j = 0; j <= b.length; j++) prev.push(j);
    for (let i = 1; i <= a.length; i++) {
      const cur = [i];
      for (let j = 1; j <= b.length; j++) {
        cur.push(Math.min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
      }
      prev = cur;
    }
    t += prev[b.length];
  }
  return t;
}
export function regex(n: number): number {
  const s = "john@example.com, mary@example.org; nobody at nowhere, x@y.zz";
  let t = 0;
  for (let i = 0; i < n; i++) t += (s.match(/[a-z]+@[a-z]+\.[a-z]+/g) ?? []).length;
  return t;
}
