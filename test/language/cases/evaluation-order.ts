import { sleep } from "minnow";

// evaluation order
const log: string[] = [];
function t(n: number): number {
  log.push(`t${n}`);
  return n;
}
async function a(n: number): Promise<number> {
  log.push(`a${n}`);
  await sleep(1);
  log.push(`b${n}`);
  return n;
}
function add3(x: number, y: number, z: number): number {
  return x * 100 + y * 10 + z;
}
interface P {
  x: number;
  y: number;
  z: number;
  w?: number;
}
class Box1 {
  v: number = 1;
  get g(): number {
    log.push("get");
    return this.v;
  }
  set g(n: number) {
    log.push("set");
    this.v = n;
  }
  self(): Box1 {
    log.push("self");
    return this;
  }
}
function flush(name: string): void {
  console.log(name, log.join(" "));
  while (log.length > 0) log.pop();
}
async function base(): Promise<void> {
  console.log(add3(t(1), await a(2), t(3)));
  flush("call");
  console.log(add3(await a(1), t(2), await a(3)));
  flush("call2");
  const p: P = { z: t(1), y: t(2), x: t(3) };
  console.log(p.x, p.y, p.z);
  flush("obj");
  const q: P = { w: t(9), z: await a(1), y: t(2), x: await a(3) };
  console.log(q.x, q.y, q.z, q.w ?? -1);
  flush("objawait");
  const arr = [t(1), await a(2), t(3), await a(4)];
  console.log(arr.join(","));
  flush("arr");
  const b = new Box1();
  b.self().g += await a(5);
  console.log(b.v);
  flush("cmp");
  b.v += await a(5);
  console.log(b.v);
  flush("cmp2");
  let x = 1;
  const bump = async (): Promise<number> => {
    x = 50;
    await sleep(1);
    x = 100;
    return 7;
  };
  x = x + (await bump());
  console.log(x);
  x = 1;
  x += await bump();
  console.log(x);
  x = 1;
  x = (await bump()) + x;
  console.log(x);
  const list = [1, 2, 3];
  let i = 0;
  list[i++] = await a(10);
  console.log(list.join(), i);
  flush("idx");
  list[i] += await a(i++);
  console.log(list.join(), i);
  flush("idx2");
  console.log(`${t(1)}-${await a(2)}-${t(3)}`);
  flush("tpl");
  const s = "x" + t(1) + (await a(2)) + t(3);
  console.log(s);
  flush("concat");
  console.log((t(1), await a(2)));
  flush("comma");
  let k = 5;
  k -= k++ + (await a(k));
  console.log(k);
  flush("k");
  const m = new Map<string, number>();
  m.set("a", await a(1))
    .set("b", t(2))
    .set("c", await a(3));
  console.log(m.get("a") ?? 0, m.get("b") ?? 0, m.get("c") ?? 0);
  flush("map");
}

async function compareNullableOrderPart(): Promise<void> {
  let n: number | null = null as number | null;
  const f = (): number => {
    console.log("f");
    return 1;
  };
  console.log(f() === n);
  n = 1;
  console.log(f() === n, n === f(), n !== f());
  const m: number | null = 1 as number | null;
  console.log(m === n);
}

class C {
  n: number = 0;
  get g(): number {
    return this.n;
  }
  set g(v: number) {
    this.n = v;
  }
}
let calls = 0;
const c = new C();
function get(): C {
  calls++;
  return c;
}
async function updateDoubleEvaluationPart(): Promise<void> {
  get().n++;
  get().n += 2;
  get().g++;
  ++get().g;
  get().g *= 3;
  console.log(c.n, calls);
  const xs = [1, 2, 3];
  let i = 0;
  xs[i++]++;
  xs[i++] += 5;
  console.log(xs.join(), i);
  console.log(get().n--, c.n, get().n++ + ++get().n);
  let q = 5;
  q = q++ + ++q;
  console.log(q);
}

async function interleavingPart(): Promise<void> {
  const log: string[] = [];
  const w = async (n: string, k: number) => {
    for (let i = 0; i < k; i++) {
      log.push(n + i);
      await null;
    }
  };
  await Promise.all([w("a", 3), w("b", 2), w("c", 1)]);
  console.log(log.join());
}

async function awaitNonPromisePart(): Promise<void> {
  const order: string[] = [];
  const a = async () => {
    order.push("a1");
    await 0;
    order.push("a2");
  };
  const p = a();
  order.push("b");
  await p;
  console.log(order.join());
  const x = await 5;
  console.log(x);
  const s: string = await "s";
  console.log(s);
}

export async function program(): Promise<void> {
  console.log("base");
  await base();
  console.log("compareNullableOrderPart");
  await compareNullableOrderPart();
  console.log("updateDoubleEvaluationPart");
  await updateDoubleEvaluationPart();
  console.log("interleavingPart");
  await interleavingPart();
  console.log("awaitNonPromisePart");
  await awaitNonPromisePart();
}
