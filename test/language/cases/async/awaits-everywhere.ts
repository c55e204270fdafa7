const log: string[] = [];
const v = async <T>(x: T, name = ""): Promise<T> => { log.push(`eval ${name || String(x)}`); await null; return x; };
class Counter {
  n = 0;
  static made = 0;
  items: number[] = [1, 2, 3];
  child: Counter | null = null;
  async inc(by: number): Promise<number> { this.n += await v(by); return this.n; }
  static async make(): Promise<Counter> { const c = new Counter(); Counter.made += await v(1); return c; }
  async chain(): Promise<this> { await v("chain"); return this; }
  arrow = async (x: number): Promise<number> => { await v(x); return this.n * x; };
}
class Sub extends Counter {
  override async inc(by: number): Promise<number> {
    const before = this.n;
    const r = await super.inc(by * 2);
    return r - before;
  }
}
interface Opt { a: { b: number } | null; f?: (n: number) => Promise<number> }
async function compound(): Promise<void> {
  const c = new Counter();
  c.n += await v(5);
  c.items[await v(1)] += await v(10);
  c.items[0]! += await v(7);
  let s = "x";
  s += await v("y");
  let maybe: number | null = null;
  maybe ??= await v(3);
  let flag = false;
  flag ||= await v(true);
  console.log(c.n, c.items.join(), s, maybe, flag);
  const o: Opt = { a: { b: await v(1) }, f: (n) => v(n * 2) };
  console.log(o.a?.b, await o.f?.(4), (await v(o)).a?.b);
  const list = [await v(1), ...(await v([2, 3])), await v(4)];
  console.log(list.join());
  const { a, b } = await v({ a: 1, b: "two" }, "obj");
  const [x, y = 9] = await v([1], "arr");
  console.log(a, b, x, y);
  console.log(`${await v("t1")}${c.n}${await v("t2")}`);
  const f = (p: number, q: number, r: number): number => p * 100 + q * 10 + r;
  console.log(f(await v(1), c.n++, await v(3)), c.n);
  console.log((await v(1)) < (await v(2)) ? await v("less") : await v("more"));
  console.log((await v(false)) && (await v(true)), (await v(0)) || (await v(7)), (await v<number | null>(null, "null")) ?? (await v(8)));
  const sub = new Sub();
  console.log(await sub.inc(2), await sub.inc(await v(3)), (await sub.chain()).n, await sub.arrow(2));
  const made = await Counter.make();
  console.log(Counter.made, made instanceof Counter);
  const m = new Map<string, number>([["k", await v(1)]]);
  m.set("z", (m.get("k") ?? 0) + (await v(2)));
  console.log([...m.keys()].join(), m.get("z"));
  const t = await v(1) + await v(2) * await v(3) - await v(4);
  console.log(t, -(await v(5)), !(await v(true)), typeof (await v("s")), (await v([1, 2, 3], "l")).length);
  let i = 0;
  const order = [i++, await v(i++), i++, i];
  console.log(order.join());
}
async function loops(): Promise<void> {
  let out = "";
  for (let i = await v(0); i < (await v(3)); i += await v(1)) out += i;
  for (const x of await v([1, 2, 3], "iter")) { if (x === 2) continue; out += `|${x}`; }
  let n = 0;
  while ((n = await v(n + 1)) < 3) out += `w${n}`;
  do { out += "d"; } while (await v(n-- > 2));
  a: for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      if (j === 1) { await v(j); continue a; }
      if (i === 2) break a;
      out += `(${i}${j})`;
    }
  }
  switch (await v(2)) {
    case 1: out += "one";
    case await v(2): out += "two";
    case 3: { await v("three"); out += "three"; break; }
    default: out += "no";
  }
  for (const k of ["a", "b"]) {
    switch (k) { case "a": await v(k); continue; case "b": out += "B"; }
    out += "end";
  }
  const fns: (() => Promise<string>)[] = [];
  for (let i = 0; i < 3; i++) { await v(i); fns.push(async () => `f${i}${await v(i * 2)}`); }
  for (const f of fns) out += await f();
  console.log(out);
}
async function tries(kind: number): Promise<string> {
  const out: string[] = [];
  for (let i = 0; i < 3; i++) {
    try {
      out.push(`try${i}`);
      if (kind === 1) throw new Error("sync");
      if (kind === 2) await Promise.reject(new Error("async"));
      if (kind === 3 && i === 1) return `${out.join(" ")} ret`;
      if (kind === 4 && i === 1) break;
      if (kind === 5 && i === 0) continue;
      await v(i);
    } catch (e) {
      out.push(`catch ${(e as Error).message}`);
      if (i === 1) { try { await v("in catch"); throw new RangeError("again"); } catch (e2) { out.push((e2 as Error).name); } finally { await v("inner"); out.push("innerfin"); } }
      if (i === 2) return out.join(" ");
    } finally {
      await v("fin");
      out.push(`fin${i}`);
    }
  }
  try { return out.join(" ") + (await v(" end")); } finally { log.push("last"); }
}
async function nested(): Promise<number> {
  const inner = async (n: number): Promise<number> => {
    if (n <= 0) return 0;
    const deeper = async (): Promise<number> => (await inner(n - 1)) + n;
    return deeper();
  };
  return (await inner(5)) + (await (async () => await v(100))());
}
async function fib(n: number): Promise<number> { return n < 2 ? n : (await fib(n - 1)) + (await fib(n - 2)); }
async function overrides(): Promise<number> { try { throw new Error("x"); } finally { await v(1); return 5; } }
async function rethrow(): Promise<void> {
  try { try { await v(1); throw new TypeError("t"); } finally { await v(2); log.push("f"); } } catch (e) { if (e instanceof TypeError) throw new Error("outer", { cause: e }); throw e; }
}
export async function program(): Promise<void> {
  await compound();
  await loops();
  for (let k = 0; k < 6; k++) console.log(k, await tries(k));
  console.log(await nested(), await fib(8), await overrides());
  try { await rethrow(); } catch (e) { console.log((e as Error).message, ((e as Error).cause as Error).message); }
  console.log(log.length, log.join(";").length);
  console.log(log.join(";"));
}
