import { sleep } from "minnow";

interface P {
  x: number;
}
function f(o: P | null, n: number = 7): number {
  return n;
}
class A {
  m(o: P | null, n: number = this.q + 4): number {
    return n;
  }
  async am(k: number = 3): Promise<number> {
    await sleep(1);
    return k;
  }
  constructor(public q: number = 4) {}
}
async function g(o: P | null, n: number = 9): Promise<number> {
  await sleep(1);
  return n;
}
async function defaultWithTemporariesPart(): Promise<void> {
  console.log(
    f(null),
    f({ x: 1 }),
    f(null, 2),
    new A().m(null),
    await g(null),
    await new A().am(),
    new A().q,
    new A(5).q,
  );
}

async function frameNamesPart(): Promise<void> {
  const fail = 1,
    check = 2,
    resolve = 3,
    take = 4,
    settle = 5,
    addWaiter = 6,
    firstWaiter = 7,
    lastWaiter = 8,
    nextWaiter = 9,
    call = 10,
    get = 11,
    done = 12,
    rt = 13,
    of = 14,
    async = 15,
    override = 16,
    index = 17,
    self = 18,
    at = 19;
  await sleep(1);
  const f = () =>
    fail +
    check +
    resolve +
    take +
    settle +
    addWaiter +
    firstWaiter +
    lastWaiter +
    nextWaiter +
    call +
    get +
    done +
    rt +
    of +
    async +
    override +
    index +
    self +
    at;
  console.log(f());
}

function mk(call: number, index: number, of: number, async: number, override: number, self: number): () => number {
  return () => call + index + of + async + override + self;
}
class S {
  n: number = 5;
  go(self: number): () => number {
    return () => this.n + self;
  }
  async ag(self: number, $self: number): Promise<number> {
    await sleep(1);
    return this.n + self + $self;
  }
}
async function frameNamesSyncPart(): Promise<void> {
  console.log(mk(1, 2, 3, 4, 5, 6)(), new S().go(1)(), await new S().ag(1, 2));
}

class S3x {
  n: number = 5;
  f(): () => () => number {
    return () => () => {
      this.n++;
      return this.n;
    };
  }
  async g(): Promise<number> {
    const h = async (): Promise<number> => {
      await sleep(1);
      const k = () => this.n;
      return k();
    };
    return await h();
  }
  static s(): () => number {
    return () => S3x.t;
  }
  static t: number = 3;
  get acc(): () => number {
    return () => this.n;
  }
}
async function thisCapturesNestedPart(): Promise<void> {
  const s = new S3x();
  console.log(s.f()()(), await s.g(), S3x.s()(), s.acc());
}

class S4x {
  items: number[] = [];
  get last(): number {
    return this.items[this.items.length - 1];
  }
  set last(v: number) {
    this.items.push(v);
  }
  get count(): number {
    return this.items.length;
  }
}
async function asyncGetterSetterIndirectPart(): Promise<void> {
  const s = new S4x();
  s.last = 3;
  s.last += 4;
  s.last++;
  console.log(s.items.join(), s.count / 2);
  s.last = await (async () => 9)();
  console.log(s.last);
}

async function shadowInCatchAndLoopsPart(): Promise<void> {
  const e = "outer";
  try {
    throw new Error("in");
  } catch (e) {
    const f = () => e.message;
    try {
      throw new Error("in2");
    } catch (e) {
      console.log(e.message, f());
    }
    console.log(e.message);
  }
  console.log(e);
  for (let i = 0; i < 2; i++) {
    for (let i = 5; i < 6; i++) console.log(i);
    console.log(i);
  }
  const x = 1;
  const g = (x: number) => {
    {
      const x = 9;
      console.log(x);
    }
    return x;
  };
  console.log(g(2), x);
}

async function errorInClosureAcrossPart(): Promise<void> {
  const run = (f: () => void) => {
    try {
      f();
      return "ok";
    } catch (e) {
      return `caught ${e.message}`;
    } finally {
      console.log("fin");
    }
  };
  console.log(
    run(() => {
      throw new Error("x");
    }),
    run(() => {}),
  );
  const r = [1, 2, 3].map((x) => {
    try {
      if (x === 2) throw new Error("two");
      return x;
    } catch (e) {
      return -x;
    }
  });
  console.log(r.join());
}

async function compareBooleansAndBitBoolsPart(): Promise<void> {
  const a = true as boolean,
    b = false as boolean;
  console.log(a === b, a !== b, a && b, a || b, !a, a ? 1 : 2);
  let c = a;
  c &&= b;
  console.log(c);
  c ||= a;
  console.log(c);
  const n: number | null = null as number | null;
  console.log(!n, n === null, n == undefined, (n ?? 0) > -1);
  if (!n) console.log("falsy");
  const z: number | null = 0 as number | null;
  if (!z) console.log("zero falsy");
  if (z !== null) console.log("not null");
  const s: string | null = "" as string | null;
  console.log(s ? "t" : "f", s !== null ? "n" : "x", !!s);
}

async function stringBuildingLoopsPart(): Promise<void> {
  let s = "";
  for (let i = 0; i < 3; i++) {
    s += i;
    s += i % 2 ? "odd" : "even";
    s += `${i * 0.5};`;
  }
  console.log(s);
  let t = "a";
  t += 1.5;
  t += true;
  t += null;
  console.log(t);
  const u = 1 + 2 + "x" + 1 + 2;
  console.log(u);
  console.log("b" + -0, "c" + 1e21, "d" + (0.1 + 0.2), 5 + "", +"5".length);
}

async function arrayOpsPart(): Promise<void> {
  const xs = [1, 2, 3, 4, 5];
  console.log(
    xs.slice(1, -1).join(),
    xs.slice(-2).join(),
    xs.splice(1, 2).join(),
    xs.join(),
    xs.concat([9]).join(),
    xs.indexOf(4),
    xs.includes(9),
    xs.reverse().join(),
    xs.length,
  );
  xs.length = 1;
  console.log(xs.join());
  xs.unshift(7);
  console.log(xs.join(), xs.fill(0).join());
  const nested: number[][] = [[1], [2, 3]];
  nested[1].push(4);
  console.log(nested.map((r) => r.join("")).join("|"));
  const bs = [true, false];
  console.log(bs.join(), [1.5, 2].join("-"), ["a", "b"].join(""));
  const os = [{ k: 1 }];
  os[0].k += 2;
  console.log(os[0].k);
  const e: string[] = [];
  console.log(e.join() === "", e.length);
}

interface P10x {
  x: number;
}
async function objIdentityPart(): Promise<void> {
  const a: P10x = { x: 1 };
  const b = a;
  const c: P10x = { x: 1 };
  b.x = 5;
  console.log(a.x, a === b, a === c);
  const xs = [a, b, c];
  console.log(xs.indexOf(c), xs.includes(b));
  const m = new Map<P10x, string>();
  m.set(a, "a");
  console.log(m.get(b) ?? "none", m.get(c) ?? "none");
  const f = () => 1;
  const g = f;
  console.log(f === g);
}

async function i32LoopsAndCastsPart(): Promise<void> {
  let n: i32 = 0;
  for (let i: i32 = 0; i < 10; i++) {
    n += i;
  }
  console.log(n, i32(3.7), n as number);
  const u: u8 = 300 as i32 as u8;
  const h: i64 = 1;
  console.log(n > 5.5, n === 45, n == 45.0, -n, n % 7, n & 7, n << 2, n + h);
  let k: i32 = 5;
  k += 2;
  k -= 1;
  k *= 3;
  k %= 5;
  k <<= 1;
  k |= 1;
  console.log(k);
  const q: number = k;
  console.log(q / 4);
}

async function ternaryLvalueChainsPart(): Promise<void> {
  const o = { a: { b: { c: 1 } } };
  o.a.b.c += 2;
  o.a.b = { c: o.a.b.c * 2 };
  console.log(o.a.b.c);
  let a = 1,
    b = 2;
  a = b = 5;
  console.log(a, b);
  const xs = [0, 0];
  xs[0] = xs[1] = 3;
  console.log(xs.join());
  let x = 0;
  const y = (x = 5) + x;
  console.log(y);
  const z = (x++, x + 1);
  console.log(z);
}

interface H {
  f: ((n: number) => number) | null;
  g?: () => void;
}
async function functionsNullable2Part(): Promise<void> {
  const h: H = { f: null };
  console.log(h.f === null, h.f?.(1) ?? -1);
  h.f = (n) => n + 1;
  console.log(h.f(1));
  h.g?.();
  h.g = () => {
    console.log("g");
  };
  h.g?.();
  if (h.g) h.g();
  let cb: (() => void) | undefined;
  cb?.();
  cb = () => {
    console.log("cb");
  };
  cb();
  cb && cb();
  const pick = (b: boolean): ((x: number) => number) => (b ? (x) => x + 1 : (x) => x - 1);
  console.log(pick(true)(1), pick(false)(1));
}

async function mapOfArraysAndCountsPart(): Promise<void> {
  const m = new Map<string, number[]>();
  for (const w of ["a", "b", "a"]) {
    const l = m.get(w) ?? [];
    l.push(l.length);
    m.set(w, l);
  }
  console.log(m.get("a")?.join() ?? "", m.get("b")?.length ?? 0, m.get("zz")?.length ?? -1);
  const c = new Map<number, string>();
  c.set(1.5, "x");
  c.set(2, "y");
  console.log(c.get(1.5) ?? "", c.get(3) === undefined, c.size / 4);
  let v = m.get("a");
  if (v !== undefined) {
    v = v.concat([9]);
    console.log(v.join());
  }
  v = undefined;
  console.log(v === undefined);
}

async function whileWithAssignmentConditionsPart(): Promise<void> {
  let n = 3;
  let seen = "";
  while (n-- > 0) seen += n;
  console.log(seen, n);
  const q = [1, 2, 3];
  let cur: number | undefined;
  while ((cur = q.shift()) !== undefined) {
    console.log(cur);
  }
  let m: string | null = null as string | null;
  if ((m = "set") && m.length) console.log(m);
  for (let a = 0, b = 10; a < b; a += 3, b -= 1) console.log(a, b);
  for (;;) {
    if (n > 2) break;
    n++;
  }
  console.log(n);
  do n--;
  while (n > 0);
  console.log(n);
}

export async function program(): Promise<void> {
  console.log("defaultWithTemporariesPart");
  await defaultWithTemporariesPart();
  console.log("frameNamesPart");
  await frameNamesPart();
  console.log("frameNamesSyncPart");
  await frameNamesSyncPart();
  console.log("thisCapturesNestedPart");
  await thisCapturesNestedPart();
  console.log("asyncGetterSetterIndirectPart");
  await asyncGetterSetterIndirectPart();
  console.log("shadowInCatchAndLoopsPart");
  await shadowInCatchAndLoopsPart();
  console.log("errorInClosureAcrossPart");
  await errorInClosureAcrossPart();
  console.log("compareBooleansAndBitBoolsPart");
  await compareBooleansAndBitBoolsPart();
  console.log("stringBuildingLoopsPart");
  await stringBuildingLoopsPart();
  console.log("arrayOpsPart");
  await arrayOpsPart();
  console.log("objIdentityPart");
  await objIdentityPart();
  console.log("i32LoopsAndCastsPart");
  await i32LoopsAndCastsPart();
  console.log("ternaryLvalueChainsPart");
  await ternaryLvalueChainsPart();
  console.log("functionsNullable2Part");
  await functionsNullable2Part();
  console.log("mapOfArraysAndCountsPart");
  await mapOfArraysAndCountsPart();
  console.log("whileWithAssignmentConditionsPart");
  await whileWithAssignmentConditionsPart();
}
