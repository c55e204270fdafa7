// statements & operators
let log = "";
function t<T>(s: string, v: T): T { log += s + " "; return v; }
class Box { private _v = 1; get v(): number { log += "get "; return this._v; } set v(x: number) { log += `set${x} `; this._v = x; } items = [1, 2, 3]; n: number | null = null; s?: string; flag = false; }
export function program(): void {
  const b = new Box();
  b.v += 2; b.v++; --b.v; b.v **= 2;
  console.log(b.v, log); log = "";
  const box = () => t("box", b);
  box().v ||= 5; box().n ??= t("nine", 9); box().n ??= t("never", 1); box().flag ||= t("flag", true); box().flag &&= false; box().s ??= "str";
  console.log(log, b.n, b.flag, b.s); log = "";
  box().items[t("i", 1)] += t("r", 10);
  box().items[t("i", 0)]++;
  console.log(log, b.items.join()); log = "";
  let x = 1, y = 2, z: number;
  x = y = z = 5; console.log(x, y, z);
  z = (x++, y--, x + y); console.log(x, y, z);
  for (let i = 0, j = 10; i < j; i += 3, j--) log += `${i}:${j} `;
  console.log(log); log = "";
  let k = 0;
  for (;;) { if (++k > 3) break; if (k === 2) continue; log += k; }
  do { k--; } while (k > 0);
  console.log(log, k); log = "";
  const r = x > 5 ? y > 3 ? "a" : "b" : x > 2 ? "c" : "d"; console.log(r);
  switch (x) { default: log += "d"; case 1: log += "1"; break; case 2: log += "2"; }
  switch (t<string>("s", "b")) { case t("c1", "a"): log += "A"; case t("c2", "b"): log += "B"; { let q = 1; log += q; } case t("c3", "c"): log += "C"; break; case "z": log += "Z"; }
  console.log(log); log = "";
  switch (true) { case x > 100: log += "big"; break; case x > 3: { const inner = "mid"; log += inner; break; } default: log += "small"; }
  console.log(log, void 0, 2 ** 10, (-2) ** 3, 2 ** 3 ** 2, 7 % -3, -7 % 3); log = "";
  if (x) if (y > 100) log += "1"; else log += "2";
  ; ;
  debugger;
  var n = 10; n %= 4; n <<= 3; n |= 1; n ^= 3; n &= 30; n >>= 1; n >>>= 0; console.log(n, log);
  { function inBlock() { return "block"; } console.log(inBlock()); }
  const arr = [t("a", 1), t("b", 2), t("c", 3)]; console.log(arr.length, log); log = "";
  console.log(t("x", 1) + t("y", 2) * t("z", 3), log); log = "";

  const f = (a: number, b: number) => a - b; console.log(f(t("p", 5), t("q", 3)), log);
  outer: while (true) { while (true) { break outer; } }
  let u: string | undefined; u ??= "dflt"; u &&= u + "!"; console.log(u);
  const m = new Map<string, number>(); m.set("a", (m.get("a") ?? 0) + 1); console.log(m.get("a"));
  let i = 5; i = i++ + ++i; console.log(i); const li = [0, 0, 0]; let q = 0; li[q++] = q++; li[q] = q = 1; console.log(li.join(), q);
}
