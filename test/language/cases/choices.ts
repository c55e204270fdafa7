async function switchDefaultMiddlePart(): Promise<void> {
  const f = (k: string): string => {
    let s = "";
    switch (k) {
      case "a":
        s += "a";
      default:
        s += "d";
      case "b":
        s += "b";
        break;
      case "c":
        s += "c";
    }
    return s;
  };
  console.log(f("a"), f("b"), f("c"), f("z"));
}

enum Color {
  Red,
  Green = 5,
  Blue,
}
enum Dir {
  Up = "UP",
  Down = "DOWN",
}
const enum K {
  A = 1,
  B = 2,
}
function f(c: Color): string {
  switch (c) {
    case Color.Red:
      return "r";
    case Color.Green:
      return "g";
    default:
      return "other";
  }
}
async function enumsPart(): Promise<void> {
  console.log(f(Color.Red), f(Color.Green), f(Color.Blue), Color.Blue);
  let d: Dir = Dir.Up;
  console.log(d, d === Dir.Up);
  console.log(K.B | K.A);
}

type S = "on" | "off";
type N = 1 | 2 | 3;
function flip(s: S): S {
  return s === "on" ? "off" : "on";
}
interface T {
  s: S;
  n: N;
}
async function literalUnionsPart(): Promise<void> {
  let s: S = "on";
  s = flip(s);
  const t: T = { s, n: 2 };
  t.s = "on";
  console.log(s, t.s, t.n);
  switch (t.n) {
    case 1:
      console.log("one");
      break;
    case 2:
      console.log("two");
  }
}

async function nestedTernaryPart(): Promise<void> {
  const f = (n: number): string => (n < 0 ? "neg" : n === 0 ? "zero" : n < 10 ? "small" : "big");
  console.log(f(-1), f(0), f(5), f(50));
}

interface P {
  x: number;
  y: number;
  s?: string;
}
function f4x({ x, y }: P): number {
  return x * 10 + y;
}
async function destructuringPart(): Promise<void> {
  const p: P = { x: 1, y: 2 };
  const { x, y: why } = p;
  console.log(x, why, f4x(p), f4x({ y: 5, x: 4 }));
  const g =
    ({ x }: P): (() => number) =>
    () =>
      x;
  console.log(g(p)());
  for (const { x, y } of [p, p]) console.log(x, y);
}

class E2 extends Error {
  constructor(m: string) {
    super(m);
    this.name = "E2";
  }
}
class E3 extends E2 {
  extra: number = 5;
}
function thrower(k: number): void {
  if (k === 0) throw new E2("two");
  if (k === 1) throw new E3("three");
  if (k === 2) throw new RangeError("range");
  if (k === 3) throw new TypeError("type");
  throw new Error("plain");
}
async function errorThingsPart(): Promise<void> {
  for (let k = 0; k < 5; k++) {
    try {
      thrower(k);
    } catch (e) {
      console.log(
        e.name,
        e.message,
        e instanceof E2,
        e instanceof E3,
        e instanceof RangeError,
        e instanceof Error,
        String(e),
        `${e}`,
      );
      if (e instanceof E3) console.log(e.extra);
    }
  }
  const xs = [1];
  try {
    console.log(xs[5]);
  } catch (e) {
    console.log("undefined");
  }
  try {
    const n: E3 | null = null as E3 | null;
    console.log(n!.extra);
  } catch (e) {
    console.log("npe");
  }
}

export async function program(): Promise<void> {
  console.log("switchDefaultMiddlePart");
  await switchDefaultMiddlePart();
  console.log("enumsPart");
  await enumsPart();
  console.log("literalUnionsPart");
  await literalUnionsPart();
  console.log("nestedTernaryPart");
  await nestedTernaryPart();
  console.log("destructuringPart");
  await destructuringPart();
  console.log("errorThingsPart");
  await errorThingsPart();
}
