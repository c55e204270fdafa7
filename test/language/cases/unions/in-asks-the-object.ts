class Animal { name = "x"; } class Dog extends Animal { bark() { return "w"; } tail = 1; }
type A = { k: "a"; x: number } | { k: "b"; y?: string; x?: number } | { k: "c" };
interface P { p: number } interface Q extends P { q: string }
export function program(): void {
  const l: Animal[] = [new Animal(), new Dog()];
  for (const a of l) console.log("bark" in a, "tail" in a, "name" in a);
  const us: A[] = [{ k: "a", x: 1 }, { k: "b" }, { k: "c" }, { k: "b", y: "1" }];
  for (const u of us) console.log("x" in u, "y" in u, "k" in u, "x" in u ? u.x : "none");
  const q: Q = { p: 1, q: "q" }; const ps: P[] = [q, { p: 2 }]; for (const p of ps) console.log("q" in p);
  const prev = { ...q, z: 1 }; const u2: P | { other: string } = prev; console.log("z" in u2, "other" in u2);
}
