// narrowing of all kinds
interface Cat { type: "cat"; lives: number; name?: string }
interface Dog { type: "dog"; tricks: string[]; name?: string }
type Pet = Cat | Dog;
class Owner { pet: Pet | null = null; constructor(public name: string) {}
  describe(): string {
    if (this.pet === null) return `${this.name}: none`;
    if (this.pet.type === "cat") return `${this.name}: cat ${this.pet.lives}`;
    return `${this.name}: dog ${this.pet.tricks.join("+")}`;
  }
}
function isCat(p: Pet): p is Cat { return p.type === "cat"; }
function assertDog(p: Pet): asserts p is Dog { if (p.type !== "dog") throw new Error("not a dog"); }
function assert(cond: boolean, msg: string): asserts cond { if (!cond) throw new TypeError(msg); }
function assertNever(x: never): never { throw new Error("unreachable"); }
function sound(p: Pet): string {
  switch (p.type) { case "cat": return "meow"; case "dog": return "woof"; default: return assertNever(p); }
}
export function program(): void {
  const cat: Cat = { type: "cat", lives: 9 };
  const dog: Dog = { type: "dog", tricks: ["sit", "roll"], name: "Rex" };
  const pets: Pet[] = [cat, dog];
  for (const p of pets) {
    console.log(p.type, p.name ?? "anon", sound(p), isCat(p) ? p.lives : p.tricks.length);
    p.name = p.type + "!";
  }
  console.log(cat.name, dog.name, pets[0] === cat);
  const o = new Owner("Ann");
  console.log(o.describe()); o.pet = dog; console.log(o.describe()); o.pet = cat; console.log(o.describe());
  const { type } = dog; console.log(type);
  const p2: Pet = pets[1];
  assertDog(p2); console.log(p2.tricks[0]);
  try { assertDog(pets[0]); } catch (e) { console.log(e.message); }
  try { assert(pets.length > 5, "few"); } catch (e) { console.log(e.name, e.message); }
  const cats = pets.filter(isCat); console.log(cats.length, cats[0].lives);
  const dogs = pets.filter((p): p is Dog => p.type === "dog"); console.log(dogs[0].tricks.length);
  const isD = p2.type === "dog"; if (isD) console.log(p2.tricks.length);
  const early = (p: Pet): number => { if (p.type === "dog") return p.tricks.length; return p.lives; };
  console.log(pets.map(early).join());
  const found = pets.find((p) => p.type === "dog" && p.tricks.length > 1);
  console.log(found?.type, found && found.type === "dog" ? found.tricks[1] : "no");
  const late = () => { if (isCat(p3)) return p3.lives; return p3.tricks.length; };
  const p3 = pets[0];
  console.log(late());
  const byName = new Map<string, Pet>();
  for (const p of pets) byName.set(p.name ?? "", p);
  const got = byName.get("dog!");
  if (got && got.type === "dog") console.log(got.tricks.join("|"));
}
