interface Q {
  v: number;
  next: Q | null;
  name?: string;
  f: () => string;
}
class K {
  q: Q | null = null;
  m(): string {
    return "m";
  }
  vo(): void {
    console.log("vo");
  }
  self(): K {
    return this;
  }
}
async function optionalChainPart(): Promise<void> {
  let k: K | null = null as K | null;
  console.log(k?.q?.v ?? -1, k?.q?.next?.v ?? -2);
  k = new K() as K | null;
  console.log(k?.q?.v ?? -1, k?.m().length ?? -3, k?.self().m() ?? "x");
  k!.q = { v: 1, next: null, f: () => "ff" };
  console.log(k?.q?.v ?? -1, k?.q?.next?.v ?? -2, k?.q?.next?.next?.v ?? -3, k?.q?.f() ?? "none");
  console.log(k?.q?.name?.length ?? -4);
}

interface In {
  s: string;
}
interface Out {
  i: In;
}
function get(o: Out | null): string {
  return o?.i.s.toUpperCase() ?? "nothing";
}
async function optionalChainShortCircuitPart(): Promise<void> {
  console.log(get(null), get({ i: { s: "ab" } }));
}

class K2x {
  vo(): void {
    console.log("vo");
  }
  cb: (() => void) | null = null;
}
async function optionalCallStatementPart(): Promise<void> {
  let k: K2x | null = null as K2x | null;
  k?.vo();
  k = new K2x() as K2x | null;
  k?.vo();
  k?.cb?.();
  k!.cb = () => {
    console.log("cb");
  };
  k?.cb?.();
  let f: (() => number) | null = null as (() => number) | null;
  console.log(f?.() ?? -1);
  f = () => 4;
  console.log(f?.() ?? -1);
}

async function optionalIndexPart(): Promise<void> {
  let xs: number[] | null = null as number[] | null;
  console.log(xs?.[0] ?? -1);
  xs = [4];
  console.log(xs?.[0] ?? -1, xs?.length ?? 0);
}

interface N {
  name: string | null;
  n: number;
}
function f(o: N | null): string | null {
  return o && o.name;
}
async function objAndPropPart(): Promise<void> {
  console.log(f(null), f({ name: "x", n: 1 }));
}

interface O {
  a?: number;
  b?: string;
  c?: boolean;
  d?: O;
  e: number | null;
}
async function optionalFieldsPart(): Promise<void> {
  const o: O = { e: null };
  console.log(o.a ?? 1, o.b ?? "b", o.c ?? true, o.d?.a ?? 9, o.e ?? 8);
  o.a = 0;
  o.c = false;
  o.d = { e: 1, a: 4 };
  console.log(o.a ?? 1, o.c ?? true, o.d?.a ?? 9, o.a === 0, o.c === false);
  if (o.a !== undefined) {
    o.a += 5;
    console.log(o.a);
    o.a++;
    console.log(o.a);
  }
  o.b ??= "set";
  console.log(o.b, o.b.length);
  o.a = undefined;
  console.log(o.a === undefined, `${o.e}`);
}

function f6x(n: number | null, b: boolean | null, s?: string): string {
  return `${n} ${b} ${s === undefined ? "U" : s}`;
}
function g(b: boolean | null): string {
  if (b) return "yes";
  if (b === false) return "no";
  return "null";
}
async function nullablePrimsPart(): Promise<void> {
  console.log(f6x(null, null), f6x(0, false, ""), f6x(1, true, "x"), g(true), g(false), g(null));
  let n: number | null = 3 as number | null;
  n = n !== null ? n + 1 : null;
  console.log(n);
  if (n !== null && n > 3) console.log("big");
  const xs: (number | null)[] = [1, null, 3];
  for (const x of xs) console.log(x === null ? "N" : `${x * 2}`);
  console.log(xs[1] === null, (xs[0] ?? 0) + 1);
}

interface O7x {
  a?: number;
  b: string | null;
}
async function undefinedTextPart(): Promise<void> {
  const o: O7x = { b: null };
  console.log(`${o.a} ${o.b}`, o.a, o.b, "x" + o.a, undefined, null);
  let u: number | undefined = undefined as number | undefined;
  console.log(u, String(u));
  const m = new Map<string, number>();
  console.log(m.get("x"));
}

class N8x {
  v: number;
  next: N8x | null = null;
  constructor(v: number) {
    this.v = v;
  }
}
function last(n: N8x): N8x {
  let c = n;
  while (c.next !== null) c = c.next;
  return c;
}
function sum(n: N8x | null): number {
  let t = 0;
  for (let c = n; c !== null; c = c.next) t += c.v;
  return t;
}
function f8x(n: N8x | null): number {
  if (!n) return -1;
  if (n.next && n.next.next) return n.next.next.v;
  if (n.next !== null) {
    const q = n.next;
    n.next = null;
    return q.v;
  }
  return n.v;
}
async function narrowingPart(): Promise<void> {
  const a = new N8x(1);
  a.next = new N8x(2);
  a.next.next = new N8x(3);
  console.log(last(a).v, sum(a), f8x(a), f8x(null), f8x(new N8x(9)));
  let x: N8x | null = null;
  x = new N8x(4);
  console.log(x.v);
  x = x.next;
  console.log(x === null);
  const s: { v: string | null } = { v: "x" };
  if (s.v !== null) console.log(s.v.length);
  let m: string | null = null as string | null;
  if (m === null) m = "z";
  console.log(m.length);
  const k = a.next ?? new N8x(5);
  console.log(k.v, a.next!.v, a.next?.next?.v ?? 0);
}

export async function program(): Promise<void> {
  console.log("optionalChainPart");
  await optionalChainPart();
  console.log("optionalChainShortCircuitPart");
  await optionalChainShortCircuitPart();
  console.log("optionalCallStatementPart");
  await optionalCallStatementPart();
  console.log("optionalIndexPart");
  await optionalIndexPart();
  console.log("objAndPropPart");
  await objAndPropPart();
  console.log("optionalFieldsPart");
  await optionalFieldsPart();
  console.log("nullablePrimsPart");
  await nullablePrimsPart();
  console.log("undefinedTextPart");
  await undefinedTextPart();
  console.log("narrowingPart");
  await narrowingPart();
}
