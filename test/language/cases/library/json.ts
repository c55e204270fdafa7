interface Item { name: string; price: number; tags: string[]; parent: Item | null; note?: string }
interface Animal { kind: string }
class Dog implements Animal { kind = "dog"; private age = 3; #secret = 1; constructor(public name: string, readonly opts: { x: number }) {} bark(): number { return this.#secret + this.age; } }
class Puppy extends Dog { cute = true; fn = (): number => 1; when: Date | undefined = undefined; }
class Money { constructor(private cents: number) {} toJSON(): string { return (this.cents / 100).toFixed(2); } }
type Shape = { kind: "circle"; r: number } | { kind: "rect"; w: number; h: number };
export function program(): void {
  const item: Item = { name: "a\"b\\\n\u0001é😀\ud800", price: 1.5, tags: ["x", "y"], parent: null };
  console.log(JSON.stringify(item), JSON.stringify({ name: "", price: 2, tags: [], parent: item, note: "n" } as Item));
  console.log(JSON.stringify([1, NaN, -0, Infinity, 1e21, 0.1]), JSON.stringify("s"), JSON.stringify(5), JSON.stringify(true), JSON.stringify(null), JSON.stringify([] as number[]), JSON.stringify({}));
  console.log(JSON.stringify({ a: [1, { b: 2 }], c: {}, d: [] as string[] }, null, 2));
  console.log(JSON.stringify([[1, 2], [3]], null, "--"), JSON.stringify({ a: 1 }, undefined, 20), JSON.stringify({ a: 1 }, null, 0));
  const dog: Animal = new Dog("Rex", { x: 1 });
  console.log(JSON.stringify(dog), JSON.stringify(new Puppy("P", { x: 2 })), JSON.stringify([new Money(1234)]), JSON.stringify({ m: new Money(5), d: new Date(0) }));
  console.log(JSON.stringify([null, undefined, 1]), JSON.stringify({ u: undefined, n: null as string | null, f: () => 1, z: 0 }), JSON.stringify(new Map([[1, 2]])), JSON.stringify(new Set([1])));
  const shapes: Shape[] = [{ kind: "circle", r: 1 }, { kind: "rect", w: 2, h: 3 }];
  console.log(JSON.stringify(shapes), JSON.stringify(["a", 1, true] as (string | number | boolean)[]), JSON.stringify(["x", 1] as [string, number]));
  const back: Item = JSON.parse('{"tags":["q"],"extra":{"deep":[1,{"a":null}]},"price":-1.5e2,"name":"\\u00e9\\n\\ud83d\\ude00\\/","parent":{"name":"p","price":0,"tags":[],"parent":null,"note":"hi"}}');
  console.log(back.name, back.price, back.tags.join(), back.note === undefined, back.parent?.name, back.parent?.note);
  const parsed = JSON.parse(JSON.stringify(shapes)) as Shape[];
  console.log(parsed.map((s) => (s.kind === "circle" ? s.r : s.w * s.h)).join(), (JSON.parse("[1,2,3]") as number[]).length, (JSON.parse(' "x" ') as string) + "!", (JSON.parse("null") as string | null) === null);
  const t: [string, number] = JSON.parse('["a",7]');
  console.log(t[0], t[1] + 1);
  for (const bad of ["", "{", "[1,]", "{a:1}", '{"a":1,}', "nul", "tru", "01", "1.", "-", "1e", '"abc', '"\n"', '"\\x"', "[1 2]", '{"a" 1}', '{"a":1 "b":2}', "abc", "[1,2,3,4,5,6,7,8,9,x,1,2,3,4]", "  }", "1 2", '"\\u12g4"', "{\n  \"a\": x\n}", "[", '{"a":', '{"a"', "[1", "'a'"]) {
    try { console.log(JSON.parse(bad) as number); } catch (e) { console.log((e as Error).name, (e as Error).message); }
  }
}
