// as, !, optional calls, errors at run time
interface Cat { kind: "cat"; lives: number } interface Dog { kind: "dog"; name: string }
type Pet = Cat | Dog;
class Base { b = 1; } class Derived extends Base { d = 2; }
function find(list: Pet[], kind: string): Pet | undefined { return list.find((p) => p.kind === kind); }
export function program(): void {
  const pets: Pet[] = [{ kind: "cat", lives: 9 }, { kind: "dog", name: "Rex" }];
  console.log((pets[0] as Cat).lives, (find(pets, "dog") as Dog).name, find(pets, "cat")!.kind);
  try { console.log(find(pets, "cow")!.kind); } catch (e) { console.log("E1", e instanceof TypeError, e.name); }
  const x: string | number = pets.length > 1 ? "str" : 1; console.log((x as string).toUpperCase());
  const b: Base = new Derived(); console.log((b as Derived).d, b instanceof Derived ? b.d : 0);
  let n: Base | null = null; const mk = () => { n = new Base(); }; try { console.log(n!.b); } catch (e) { console.log("E3", e.name); } mk(); 
  const m = new Map<string, number>(); m.set("a", 1); console.log(m.get("a")! + 1);
  const fn: ((x: number) => number) | undefined = pets.length > 5 ? (v) => v : undefined; console.log(fn?.(1), fn?.(1) ?? "no fn");
  const arr: number[] | null = pets.length > 5 ? [1] : null; console.log(arr?.[0], arr?.length, arr?.map((v) => v + 1).length);
  const o: { f?: { g?: { h: number }[] } } = { f: { g: [{ h: 4 }] } }; console.log(o.f?.g?.[0].h, o.f?.g?.length, { f: undefined as undefined | { g: number } }.f?.g);
  const id = <T,>(v: T): T => v; console.log(id<string | null>(null), id<number | undefined>(undefined), id<string | number>(3));
}
