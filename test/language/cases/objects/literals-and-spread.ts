interface Point { x: number; y: number }
interface Opt { a: number; b?: string; c?: number }
interface Stack { push(n: number): void; pop(): number | undefined; readonly size: number; peek(): number }
const KEY = "key";
enum Col { Red = "red", Blue = "blue" }
function stack(): Stack {
  const items: number[] = [];
  return {
    push(n) { items.push(n); },
    pop() { return items.pop(); },
    get size() { return items.length; },
    peek() { return items[this.size - 1]!; },
  };
}
const counter = {
  count: 0,
  inc() { this.count++; return this; },
  get double() { return this.count * 2; },
  set double(v: number) { this.count = v / 2; },
  later() { return () => this.count; },
};
class Vec { len = 2; #p = 1; constructor(public x: number, public y: number) {} sum() { return this.x + this.y + this.#p; } }
function f(tag: string): number { console.log("eval", tag); return tag.length; }
export function program(): void {
  const s = stack();
  s.push(1); s.push(5);
  console.log(s.size, s.peek(), s.pop(), s.size);
  console.log(counter.inc().inc().count, counter.double);
  counter.double = 20;
  console.log(counter.count, counter.later()());
  const p: Point = { x: 1, y: 2 };
  const q = { ...p, y: 9, z: 3 };
  console.log(q.x, q.y, q.z);
  const r: Point = { ...q };
  console.log(r.x + r.y);
  const o: Opt = { a: 1 };
  const o2: Opt = { ...o, b: "b", ...{ c: 5 } };
  const o3: Opt = { b: "keep", c: 1, ...o, ...(o.a > 5 ? { c: 9 } : {}), ...(o.a === 1 && { c: 8 }) };
  console.log(o2.a, o2.b, o2.c, o3.a, o3.b, o3.c);
  const n: Opt | null = o.a > 100 ? o : null;
  console.log({ a: 1, ...n }.a, { ...o2 }.b);
  const v = { ...new Vec(3, 4), extra: "e" };
  console.log(v.x, v.y, v.len, v.extra);
  const vv: Point = new Vec(7, 8);
  console.log(vv.x);
  const k = { [KEY]: 1, "a-b": 2, 3: "three", [Col.Red]: "r" };
  console.log(k[KEY], k["a-b"], k[3], k.red);
}
