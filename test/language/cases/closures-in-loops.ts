import { sleep } from "minnow";

class Counter {
  n: number = 0;
  #secret: number = 3;
  static made: number = 0;
  constructor() {
    Counter.made += 1;
  }
  async slow(k: number): Promise<number> {
    const add = async (): Promise<void> => {
      await sleep(1);
      this.n += k;
    };
    await add();
    await add();
    return this.n * this.#secret;
  }
  later(): () => number {
    return () => {
      this.#secret++;
      return this.#secret + this.n;
    };
  }
  get double(): number {
    return this.n * 2;
  }
  set double(v: number) {
    this.n = v / 2;
  }
  static async make(n: number): Promise<Counter> {
    await sleep(1);
    const c = new Counter();
    c.n = n;
    return c;
  }
  private hidden(): number {
    return 1;
  }
  each(xs: number[]): void {
    xs.forEach((x) => {
      this.n += x + this.hidden();
    });
  }
}
class Sub extends Counter {
  extra: number;
  constructor(e: number) {
    super();
    this.extra = e;
  }
  async slow(k: number): Promise<number> {
    return (await super.slow(k)) + this.extra;
  }
}
async function base(): Promise<void> {
  const fs: (() => number)[] = [];
  for (let i = 0; i < 3; i++) {
    await sleep(1);
    fs.push(() => i);
  }
  for (let i = 0; i < 3; i++) {
    fs.push(() => i * 10);
    await sleep(1);
    if (i === 1) i++;
  }
  for (const w of [7, 8]) {
    await sleep(1);
    fs.push(() => w);
  }
  for (let i = 0, j = 10; i < 2; i++, j--) fs.push(() => i * 100 + j);
  let k = 0;
  while (k < 2) {
    const c = k;
    let d = k;
    fs.push(() => c + d);
    d += 5;
    k++;
    await sleep(1);
  }
  console.log(fs.map((f) => f()).join(" "));
  const c = new Counter();
  console.log(await c.slow(2), c.later()(), c.double);
  c.double = 20;
  console.log(c.n);
  c.each([1, 2]);
  console.log(c.n);
  const s = new Sub(5);
  console.log(await s.slow(1), Counter.made);
  const m = await Counter.make(9);
  console.log(m.n, m instanceof Counter, m instanceof Sub);
  try {
    throw new Error("cap");
  } catch (e) {
    const f = (): string => e.message;
    console.log(f());
  }
  try {
    await sleep(1);
    throw new Error("cap2");
  } catch (e) {
    const f = (): string => e.message;
    await sleep(1);
    console.log(f());
  }
  function inner(a: number): () => number {
    a += 1;
    return () => a++;
  }
  const g = inner(4);
  console.log(g(), g());
  const x = 1;
  {
    const x = 2;
    {
      const x = 3;
      console.log(x);
    }
    console.log(x);
  }
  console.log(x);
  for (let x = 0; x < 1; x++) {
    const x = "s";
    console.log(x);
  }
  let y = 1;
  {
    let y = 2;
    const f = () => y++;
    f();
    console.log(y);
  }
  console.log(y);
  const fact = (n: number): number => (n <= 1 ? 1 : n * fact(n - 1));
  console.log(fact(5));
  function even(n: number): boolean {
    return n === 0 ? true : odd(n - 1);
  }
  function odd(n: number): boolean {
    return n === 0 ? false : even(n - 1);
  }
  console.log(even(10), odd(7));
  function uses(): number {
    return late * 2;
  }
  const late = 21;
  console.log(uses());
  const early = () => after;
  const after = 5;
  console.log(early());
  console.log(
    (() => {
      let t = 0;
      for (const v of [1, 2]) t += v;
      return t;
    })(),
  );
}

async function hoistedUsesLaterConstPart(): Promise<void> {
  function uses(): number {
    return late * 2;
  }
  const late = 21;
  console.log(uses());
}

async function closureBeforeDeclarationPart(): Promise<void> {
  const early = () => after;
  const after = 5;
  console.log(early());
}

async function closureBeforeDeclarationLetPart(): Promise<void> {
  let f = () => 0;
  f = () => n;
  let n = 5;
  n++;
  console.log(f());
  n = 9;
  console.log(f());
}

async function nestedFnHoistedInBlockPart(): Promise<void> {
  {
    console.log(h(3));
    function h(x: number): number {
      return x + 1;
    }
  }
}

async function earlyLoopsPart(): Promise<void> {
  const fs: (() => number)[] = [];
  for (let i = 0; i < 3; i++) {
    const g = () => v;
    const v = i * 2;
    fs.push(g);
  }
  console.log(fs.map((f) => f()).join());
}

async function asyncEarlyPart(): Promise<void> {
  async function f(): Promise<number> {
    await sleep(1);
    return late;
  }
  const late = 4;
  console.log(await f());
}

async function earlyDestructureAndClassPart(): Promise<void> {
  function show(): string {
    return `${x},${y}`;
  }
  interface P {
    x: number;
    y: number;
  }
  const p: P = { x: 1, y: 2 };
  const { x, y } = p;
  console.log(show());
}

async function closuresManyPart(): Promise<void> {
  const fs: (() => number)[] = [];
  let total = 0;
  for (const k of [1, 2, 3]) {
    let local = k * 10;
    fs.push(() => {
      local++;
      total += local;
      return local;
    });
  }
  console.log(fs.map((f) => f()).join(), fs.map((f) => f()).join(), total);
  const compose = (f: (x: number) => number, g: (x: number) => number) => (x: number) => g(f(x));
  console.log(
    compose(
      (x) => x + 1,
      (x) => x * 2,
    )(3),
  );
  const curry = (a: number) => (b: number) => (c: number) => a + b + c;
  console.log(curry(1)(2)(3));
  const obj = { f: (x: number) => x + total };
  console.log(obj.f(1));
  const handlers = new Map<string, (n: number) => number>();
  handlers.set("dbl", (n) => n * 2);
  const h = handlers.get("dbl");
  console.log(h ? h(4) : 0, handlers.get("zz") === undefined);
}

async function iifeAndRecursionPart(): Promise<void> {
  const r = (function fact(n: number): number {
    return n < 2 ? 1 : n * fact(n - 1);
  })(5);
  console.log(r);
  const o = { a: 1, b: "x" };
  console.log(o.a, o.b);
  const arr = [{ n: 1 }, { n: 2 }];
  console.log(arr.map((q) => q.n).join());
  let fib: (n: number) => number = (n) => n;
  fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));
  console.log(fib(10));
}

async function namedFnExprClosuresPart(): Promise<void> {
  const f = function go(n: number): () => number {
    return () => (n <= 0 ? 0 : n + go(n - 1)());
  };
  console.log(f(3)());
  const g = async function ag(n: number): Promise<number> {
    await sleep(1);
    return n <= 0 ? 0 : n + (await ag(n - 1));
  };
  console.log(await g(3));
}

async function whileClosuresBoxedPart(): Promise<void> {
  const fs: (() => number)[] = [];
  let i = 0;
  while (i < 3) {
    let j = i;
    fs.push(() => j++);
    await sleep(0);
    i++;
  }
  console.log(fs.map((f) => f() + f()).join());
  do {
    const k = i;
    fs.push(() => k);
    i--;
  } while (i > 1);
  console.log(fs.map((f) => f()).join());
}

async function forCapturedContinuePart(): Promise<void> {
  const fs: (() => number)[] = [];
  for (let i = 0; i < 5; i++) {
    if (i % 2) continue;
    fs.push(() => i);
    i += 0;
  }
  console.log(fs.map((f) => f()).join());
  for (let i = 0; i < 3; i++) {
    fs.push(() => i);
    if (i === 1) {
      await sleep(1);
      continue;
    }
    await sleep(0);
  }
  console.log(fs.map((f) => f()).join());
  for (
    let i = 0,
      inc = () => {
        i += 1;
      };
    i < 3;
    inc()
  ) {
    console.log(i);
    if (i > 5) break;
    i += 1;
  }
}

function f(a: number, b: number = 4): () => number {
  b++;
  return () => a + b++;
}
async function defaultParamCapturedPart(): Promise<void> {
  const q = f(1);
  console.log(q(), q(), f(1, 1)());
}

export async function program(): Promise<void> {
  console.log("base");
  await base();
  console.log("hoistedUsesLaterConstPart");
  await hoistedUsesLaterConstPart();
  console.log("closureBeforeDeclarationPart");
  await closureBeforeDeclarationPart();
  console.log("closureBeforeDeclarationLetPart");
  await closureBeforeDeclarationLetPart();
  console.log("nestedFnHoistedInBlockPart");
  await nestedFnHoistedInBlockPart();
  console.log("earlyLoopsPart");
  await earlyLoopsPart();
  console.log("asyncEarlyPart");
  await asyncEarlyPart();
  console.log("earlyDestructureAndClassPart");
  await earlyDestructureAndClassPart();
  console.log("closuresManyPart");
  await closuresManyPart();
  console.log("iifeAndRecursionPart");
  await iifeAndRecursionPart();
  console.log("namedFnExprClosuresPart");
  await namedFnExprClosuresPart();
  console.log("whileClosuresBoxedPart");
  await whileClosuresBoxedPart();
  console.log("forCapturedContinuePart");
  await forCapturedContinuePart();
  console.log("defaultParamCapturedPart");
  await defaultParamCapturedPart();
}
