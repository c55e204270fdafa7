import { sleep } from "minnow";

function f(a: number, b: number = a * 2, c: string = "c" + b): string {
  return `${a} ${b} ${c}`;
}
const g = (x: number = 3, y?: number): number => x + (y ?? 0);
async function h(a: number, b: number = 2): Promise<number> {
  await sleep(1);
  return a + b;
}
class D {
  v: number;
  constructor(
    v: number = 7,
    public w: string = "w",
  ) {
    this.v = v;
  }
  m(k: number = this.v): number {
    return k;
  }
}
async function defaultParamsPart(): Promise<void> {
  console.log(f(1), f(1, 5), f(1, 5, "z"), g(), g(1), g(1, 2), await h(1), await h(1, 5));
  console.log(new D().v, new D(2).m(), new D(2, "q").w, new D().m(1));
  const k = (a: number, b: number = 10) => a + b;
  console.log(k(1), k(1, 2));
}

function apply(f: (a: number, b: string) => string): string {
  return f(1, "b");
}
const one = (a: number) => `one ${a}`;
function none(): string {
  return "none";
}
async function fewerParamsPart(): Promise<void> {
  console.log(
    apply(one),
    apply(none),
    apply(() => "arrow"),
    apply((a) => `${a}`),
  );
  const cb: (x: number) => void = none;
  cb(1);
  console.log([1, 2, 3].map(none).join());
}

function run(f: () => void): void {
  f();
  console.log("after");
}
async function work(): Promise<void> {
  console.log("w1");
  await sleep(1);
  console.log("w2");
}
async function val(): Promise<number> {
  console.log("v1");
  await sleep(1);
  console.log("v2");
  return 1;
}
function runp(f: () => Promise<void>): Promise<void> {
  return f();
}
async function asyncAsVoidPart(): Promise<void> {
  run(work);
  run(val);
  run(async () => {
    await sleep(1);
    console.log("inline");
  });
  await runp(work);
  await runp(async () => {
    await sleep(1);
    console.log("p");
  });
  const w: () => Promise<void> = work;
  await w();
  await sleep(5);
}

async function annotatedClosuresPart(): Promise<void> {
  const ap = (f: (x: number) => number): number => f(7);
  console.log(ap((x: number) => x / 2));
  const h: (a: number, b?: number) => number = (a, b = 5) => a + b;
  console.log(h(1), h(1, 2));
  const h2: (a: number, b?: number) => number = (a, b) => a + (b ?? 100);
  console.log(h2(1), h2(1, 2));
}

async function f4x(x: number = 3): Promise<number> {
  return x;
}
async function awaitTopOfArgDefaultPart(): Promise<void> {
  console.log(await f4x(), await f4x(1));
}

export async function program(): Promise<void> {
  console.log("defaultParamsPart");
  await defaultParamsPart();
  console.log("fewerParamsPart");
  await fewerParamsPart();
  console.log("asyncAsVoidPart");
  await asyncAsVoidPart();
  console.log("annotatedClosuresPart");
  await annotatedClosuresPart();
  console.log("awaitTopOfArgDefaultPart");
  await awaitTopOfArgDefaultPart();
}
