interface Point { x: number; y: number; z?: number }
class Animal { constructor(public name: string, private age: number = 3) {} legs = 4; speak() { return this.name; } toString() { return `Animal(${this.name})`; } }
interface Named { name: string }
const defaults = { size: 1, color: "red", deep: { a: 1 } };
function opts(o: Partial<typeof defaults>): string {
  const { size, ...rest } = { ...defaults, ...o };
  return `${size} ${rest.color} ${rest.deep.a} ${Object.keys(rest).join()}`;
}
type Event = { type: "click"; x: number } | { type: "key"; key: string };
function ks(e: Event): string { return Object.keys(e).join("/"); }
export function program(): void {
  const p: Point = { x: 1, y: 2 };
  console.log(Object.keys(p).join(), Object.values(p).join(), Object.entries(p).map(([k, v]) => `${k}:${v}`).join());
  p.z = 3;
  console.log(Object.keys(p).join(), Object.values(p).join());
  delete p.z;
  console.log(Object.keys(p).length, p.z, "z" in p, "x" in p);
  const a = new Animal("Rex");
  console.log(Object.keys(a).join());
  const n: Named = a;
  console.log(Object.keys(n).join(), String(n), `${n}`, "legs" in n, String({ a: 1 }));
  console.log(opts({ size: 5 }), opts({ color: "blue" }));
  const scores: Record<string, number> = { bob: 2, "10": 1, al: 3, "2": 9 };
  for (const k in scores) console.log(k, scores[k]);
  console.log(Object.values(scores).reduce((s, v) => s + v, 0), Object.entries(scores).sort((q, w) => w[1] - q[1]).map(([k]) => k).join());
  delete scores["bob"];
  console.log("bob" in scores, "al" in scores, Object.keys(scores).length, Object.hasOwn(scores, "al"), scores.hasOwnProperty("zz"));
  const back = Object.fromEntries(Object.entries(scores).map(([k, v]) => [k.toUpperCase(), v * 2] as const));
  console.log(back["AL"], Object.keys(back).join());
  const texts = Object.fromEntries([["a", "1"], ["b", "2"]] as [string, string][]);
  console.log(texts["a"], texts.b);
  const m = new Map([["k", 1], ["l", 2]]);
  console.log(Object.keys(Object.fromEntries(m)).join());
  const merged = Object.assign({}, p, { w: 9 });
  console.log(merged.x, merged.w);
  const target = { x: 0, y: 0 };
  const same = Object.assign(target, p);
  console.log(target.x, same === target);
  const frozen = Object.freeze({ a: 1, list: [1, 2] });
  console.log(frozen.a, frozen.list.length, Object.is(NaN, NaN), Object.is(0, -0));
  console.log(ks({ type: "click", x: 1 }), ks({ type: "key", key: "k" }));
  for (const k in { b: 1, a: 2, 3: 1 }) console.log(k);
  for (const i in ["p", "q"]) console.log(i);
  const { al, missing = 7, ...others } = scores;
  console.log(al, missing, Object.keys(others).join());
  const order1 = { b: 1, a: 2 }, order2 = { a: 2, b: 1 };
  console.log(Object.keys(order1).join(), Object.keys(order2).join());
  const pt: Point = { x: 2, y: 1 };
  console.log(Object.keys(pt).join(), Object.keys({ ...pt, z: 1 }).join(), Object.keys({ z: 1, ...pt }).join());
  let q: number, r: { b: number; c: number };
  ({ a: q, ...r } = { a: 1, b: 2, c: 3 });
  console.log(q, r.b + r.c);
}
