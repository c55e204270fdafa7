// What is compared, asked for its truth or its type, and printed is the value that is there, whatever the checker takes it for.
class A { constructor(public n: number) {} }
class B extends A { constructor(n: number, public m: number) { super(n); } }
interface P { kind: "p"; x: number } interface Q { kind: "q"; y: string }
function run(f: () => void): void { f(); }
export function program(): void {
  let a: string | null = "start";
  const clear = (): void => { a = null; };
  a = "x";
  clear();
  console.log(a === null, a !== null, !a, a ? "there" : "gone", `${a}`);
  if (a === null) console.log("null!"); else console.log("text");
  let n: number | undefined;
  const put = (v: number | undefined): void => { n = v; };
  n = 3;
  put(undefined);
  console.log(n === undefined, n ? 1 : 2, n);
  n = undefined;
  run(() => { n = 7; });
  console.log(n === undefined, n, typeof n);
  if (n !== undefined) console.log("seven");
  let o: A | null = null;
  const make = (m: number): void => { o = m > 0 ? new B(1, m) : new A(2); };
  make(3);
  console.log(o === null, o);
  if (o) console.log("object");
  let u: A = new A(1);
  const toB = (): void => { u = new B(5, 6); };
  u = new A(3);
  toB();
  console.log(u instanceof B, u instanceof A, u.n);
  let s: string | number = "t";
  const num = (): void => { s = 5; };
  s = "u";
  num();
  console.log(typeof s, s === "u");
  let t: P | Q = { kind: "p", x: 1 };
  const toQ = (): void => { t = { kind: "q", y: "yy" }; };
  t = { kind: "p", x: 2 };
  toQ();
  console.log("x" in t, "y" in t, t.kind as string);
  let flag = false;
  const setFlag = (): void => { flag = true; };
  flag = false;
  setFlag();
  console.log(flag, flag ? "set" : "unset", !flag);
  if (flag) console.log("flag");
  let found: A | null = null;
  [1, 2, 3].forEach((x) => { if (x === 2) found = new A(x); });
  console.log(found !== null, found ? "found" : "none", found);
  let list: number[] | null = null;
  const addTo = (x: number): void => { (list ??= []).push(x); };
  addTo(1); addTo(2);
  console.log(list, list === null, JSON.stringify(list));
  let w: string | undefined = undefined;
  run(() => { w = "w"; });
  const c = w ?? "none";
  console.log(c, w ?? "no", w || "empty", String(w), w + "!");
}
