interface P { x: number; y: number }
class Animal { name: string; private age = 3; tags: string[] = []; maybe?: string; constructor(name: string) { this.name = name; } get loud(): string { return this.name.toUpperCase(); } hi(): void {} }
class Dog extends Animal { owner: Animal | null = null; #secret = 1; bark = () => this.#secret; }
class Empty {}
class Box<T> { constructor(public value: T) {} }
class MyError extends Error { constructor(m: string, readonly code: number) { super(m); this.name = "MyError"; } }
class Node2 { next: Node2 | null = null; constructor(public v: number) {} }
export function program(): void {
  const p: P = { y: 2, x: 1 };
  console.log(p, [p, p], 1, "s", true, null, undefined, -0, [-0, 1.5, NaN]);
  console.log([1, 2, 3], ["a", "b'c", 'q"\'x', "line\nbreak\t\\"], [[1, [2, [3, [4]]]]]);
  console.log(new Animal("Rex"), new Dog("Fido"), new Empty(), [new Empty()], new Box(4), new Box("x"), new Box([new Box(1)]));
  console.log(new Map([["a", 1], ["b", 2]]), new Set([1, 2]), new Map<string, number>(), new Map([[{ a: 1 }, new Set(["x"])]]));
  console.log({ a: { b: { c: { d: 1 } } }, e: [[[[1]]]], f: new Map([["k", new Map([["z", new Map([["y", 1]])]])]]) });
  console.log([]); console.log({}); console.log([[]], [{}]);
  const long = { name: "a fairly long name here", description: "another fairly long text that goes on", count: 12, nested: { a: 1, b: [1, 2, 3] } };
  console.log(long);
  console.log(Array.from({ length: 30 }, (_, i) => i * 7), Array.from({ length: 120 }, (_, i) => i), Array.from({ length: 12 }, (_, i) => "item" + i));
  console.log([{ id: 1, name: "one" }, { id: 2, name: "two" }, { id: 3, name: "three", extra: true }]);
  console.log((x: number) => x, program, { f(): void {}, g: () => 1, async h(): Promise<void> {} });
  console.log(new Date(0), { at: new Date(5) }, new Date(NaN));
  console.log(new MyError("bad", 7)); console.log([new TypeError("t")]); console.log({ e: new Error("hm", { cause: new Error("inner") }) });
  const n = new Node2(1); n.next = new Node2(2); n.next.next = n; console.log(n);
  const u: unknown = { a: 1, b: "x" }; console.log(u); const us: unknown[] = [1, "a", null, undefined, { q: 1 }, [1], true, new Empty(), () => 1, new Map([[1, 2]]), new Error("zz")]; console.log(us);
  for (const each of us) console.log(each);
  const rec: Record<string, number> = { b: 1, a: 2, "x-y": 3, 10: 4 }; console.log(rec);
  const t: [string, number, P] = ["a", 1, p]; console.log(t, [t]);
  const un: string | number | P = p; console.log(un, [un as string | number | P, "s", 1]);
  console.log(new Uint8Array([1, 2]), new Float64Array(2), Promise.resolve(4));
  console.log({ get x() { return 1; }, y: 2, set z(v: number) {}, get q() { return 1; }, set q(v: number) {} });
  console.log("x".repeat(100), ["x".repeat(100)], { text: "l1\nl2 which is quite long and then some more text to go over eighty columns of it" });
  console.log([undefined, null], [1, undefined], { a: undefined as number | undefined, b: null });
  console.log(["ä", "日本", "🎉", "a", "b", "c", "ddd"], new Set([[1], [2]]));
}
