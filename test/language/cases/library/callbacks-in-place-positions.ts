// Where a callback in place stands, and where it cannot be a loop.
function late(): string {
  const list = [1, 2];
  let out = "";
  try {
    list.forEach((x) => { out += later + x; });
  } catch { out += "early"; }
  const later = 5;
  return out + later;
}
function self(): string {
  try {
    const a: number = [1].reduce((s, x): number => s + x + a, 0);
    return `${a}`;
  } catch { return "tdz"; }
}
function cond(list: number[]): string {
  const a = list.length > 5 && list.some((x) => x > 1);
  const b = list.length ? list.map((x) => x + 1).length : 0;
  const c = [list.filter((x) => x > 1).length, list.find((x) => x > 1) ?? -1];
  let n = 0;
  while (list.some((x) => x > n)) n++;
  const d = { first: list.find((x) => x > 1), all: list.every((x) => x > 0) };
  return `${a} ${b} ${c} ${n} ${d.first} ${d.all}`;
}
function shadow(x: number): string {
  let out = "";
  const i = 7, list = [1, 2], item = 3, sum = 4, length = 9;
  list.forEach((x) => { const i = x * 2; out += `${i}${item}${sum}${length} `; { const out = 1; if (out) return; } });
  return out + x + i;
}
function gen(list: number[]): string {
  function* all(): Generator<number> { for (const x of list.map((y) => y + 1)) yield x; }
  return [...all()].join();
}
class Base { protected n = 2; constructor(list: number[]) { list.forEach((x) => { this.n += x; }); } get(): number { return this.n; } }
class Derived extends Base {
  readonly doubled = [1, 2].map((x) => x * this.n);
  static readonly table = [1, 2].map((x) => x * 3);
  constructor() { super([1, 2]); this.doubled.forEach((x) => { this.n += x; }); }
  override get(): number { return [1].reduce((s, x) => s + x + super.get(), 0); }
  get sum(): number { return this.doubled.reduce((a, b) => a + b, 0); }
  set sum(v: number) { this.doubled.forEach((_, i) => { this.doubled[i] = v; }); }
}
function opt(list: number[] | undefined): string {
  let s = 0;
  list?.forEach((x) => { s += x; });
  const m = list?.map((x) => x + s).filter((x) => x > 4).reduce((a, b) => a + b, 0);
  const k = list!.map((x) => x + s);
  return `${s} ${m} ${k}`;
}
function counterInLoop(list: number[]): string {
  let out = "";
  for (let i = 0; i < 3; i++) {
    list.forEach((x) => { i += 0.25; out += `${i + x} `; });
  }
  let k = 0;
  for (let j = 0; j < 4; j++) list.forEach(() => { k += 100; });
  let w = 0;
  while (w < 5) list.forEach(() => { w += 3; });
  return `${out}${k} ${w}`;
}
function objs(): string {
  const list = [{ n: 1 }, { n: 2 }];
  const copy = list.map((o) => ({ ...o, m: o.n * 2 }));
  copy.forEach((o) => { o.m++; });
  const best = copy.reduce((a, b) => (a.m > b.m ? a : b), copy[0]!);
  const maybe = copy.reduce<{ n: number; m: number } | null>((a, b) => (b.n === 2 ? b : a), null);
  const u = copy.reduce<string | number>((a, b) => (typeof a === "number" ? `${a}${b.n}` : a + b.n), 0);
  const bools = copy.map((o) => o.n > 1);
  const fns = copy.map((o) => () => o.n);
  const nested = copy.map((o) => [o.n, ...copy.map((p) => p.m * o.n)]);
  return `${copy.map((o) => o.m)} ${best.n} ${maybe?.m} ${u} ${bools} ${fns.map((f) => f())} ${nested.join("|")}`;
}
function big(list: readonly number[]): number {
  const sumOf = (a: readonly number[]): number => a.reduce((s, x) => s + x, 0);
  return sumOf(list) + list.reduce((best, x, i, all) => Math.max(best, x + i * all.length), -Infinity);
}
function mean(list: number[]): number { return list.reduce((a, b) => a + b, 0) / list.length; }
function label(list: number[]): string {
  let out = "";
  top: for (const a of list) {
    list.forEach((b) => {
      inner: for (const c of list) {
        for (const d of list) {
          if (d === 2) continue inner;
          if (c === 2) return;
          out += `${a}${b}${c}${d} `;
        }
      }
    });
    if (a === 2) break top;
  }
  return out;
}
function finallies(list: number[]): string {
  let out = "";
  const r = list.find((x) => {
    for (const y of list) {
      try { if (y === x) return x === 2; } finally { out += `${x}${y} `; }
    }
    return false;
  });
  list.forEach((x) => { try { if (x === 1) return; out += "b"; } finally { out += "f"; } });
  return `${out}${r}`;
}
async function later(list: number[]): Promise<string> {
  let s = 0;
  list.forEach((x) => { s += x; });
  await null;
  const out = list.map((x) => x + s);
  const all = await Promise.all(list.map(async (x) => { await null; let k = 0; [1, 2].forEach((y) => { k += y * x; }); return k; }));
  return `${out} ${all}`;
}
function never(list: number[]): string {
  try { list.forEach((x) => { throw new Error(`${x}`); }); } catch (e) { return (e as Error).message; }
  return "";
}
function setters(): string {
  const d = new Derived(); const before = d.get(); d.sum = 3;
  return `${before} ${d.sum} ${d.get()} ${Derived.table}`;
}
function destr(): string {
  const m = new Map([["a", 1], ["b", 2]]);
  return [...m].map(([k, v]) => `${k}${v}`).join() + Object.entries({ x: 1, y: 2 }).reduce((a, [k, v]) => a + k + v, "") + [[1, [2, 3]] as const].map(([a, [b, c]]) => a + b + c);
}
function voids(list: number[]): void {
  const log = (x: number): void => console.log("v", x);
  list.forEach((x) => log(x));
  list.forEach((x) => list.length > 5 ? log(x) : log(-x));
  list.forEach((x) => x > 1 && log(x));
  list.forEach((x) => void log(x));
  return list.forEach((x) => log(x + 10));
}
function arrow(list: number[]): (n: number) => number[] { return (n) => list.filter((x) => x > n).map((x) => x * n); }
const inTop = [1, 2, 3].map((x) => x * 2); let topSum = 0; inTop.forEach((x) => { topSum += x; });
{ let blockSum = 0; inTop.forEach((x) => { blockSum += x; }); topSum += blockSum; }
export function program(): void {
  console.log(late(), self(), cond([1, 2, 3]), shadow(1), gen([1, 2]));
  console.log(setters(), opt([1, 2, 3]), counterInLoop([1, 2]), objs());
  console.log(big([1, 2, 3]), mean([1, 2]), label([1, 2, 3]), finallies([1, 2, 3]));
  console.log(never([4]), destr(), arrow([1, 2, 3])(1), topSum);
  voids([1, 2]);
  void later([1, 2, 3]).then((x) => console.log(x));
}
