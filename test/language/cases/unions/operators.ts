// operators on unions
function join(a: string | number, b: string): string { return a + b; }
function cmp(a: string | number, b: string | number): boolean { return a === b; }
const pick = (n: number): string | number | boolean => (n === 0 ? "zero" : n === 1 ? 1 : n > 5);
function label(v: string | number | undefined): string { return v === undefined ? "-" : typeof v === "number" ? v.toString() : `"${v}"`; }
const arrLen = () => [1].length;
export function program(): void {
  console.log(join(1, "x"), join("y", "x"), cmp(1, 1), cmp("1", 1), cmp("a", "a"), cmp(NaN, NaN));
  for (let i = 0; i < 8; i += 3) { const v = pick(i); console.log(v, typeof v, !v, v ? "T" : "F", `${v}`, v + "!"); }
  for (const i of [0, 1, 6]) { const v = pick(i); switch (v) { case "zero": console.log("is zero"); break; case 1: console.log("is one"); break; case true: console.log("is true"); break; default: console.log("other"); } }
  const a = pick(0) || "falsy", b = pick(3) || "falsy", c = pick(1) && "and";
  console.log(a, b, c);
  const x: string | number = arrLen() >= 0 ? "str" : 5;
  const y = typeof x === "string" ? x.length : x * 2; console.log(y);
  let acc: string | number = 0; for (let i = 0; i < 3; i++) acc = typeof acc === "number" ? acc + i : acc + "s"; console.log(acc);
  acc = "now " + acc; console.log(acc.toUpperCase());
  console.log(label(undefined), label(3), label("q"), [label(1), label("2")].join());
  const cond = (b: boolean) => (b ? 1 : "one"); console.log(cond(true), cond(false));
  const arr = [1, "two", true, null]; console.log(arr.length, arr[1], arr[3]); for (const e of arr) console.log(typeof e, e);
  console.log(arr.includes("two"), arr.indexOf(true), arr.includes(2), arr.indexOf(1), arr.join("/"));
  const set = new Set<string | number>(); set.add(1); set.add("1"); set.add(1); console.log(set.size, set.has("1"), set.has(2));
  const mp = new Map<string | number, string>(); mp.set(1, "n"); mp.set("1", "s"); mp.set(1, "m"); console.log(mp.size, mp.get(1), mp.get("1"), mp.get(2));
  const sorted = [3, "b", 1, "a"].map(String).sort(); console.log(sorted.join());
  let z: number | string = 5; z++; console.log(z); z += 2; console.log(z); z -= 1; console.log(-z, z * 2, z > 3);
}
