class Tree { value = 1; }
class Store {
  root: Tree | null = new Tree();
  get(n: Tree | null = this.root, label: string | null = "dflt", count: number | null = 5): string {
    return `${n === null} ${label} ${count}`;
  }
}
function f(a: string | null | undefined = "d", b: number | null = null): string { return `${a} ${b}`; }
const g = (x: number | null = 3): string => `${x}`;
const h: (x?: number | null) => string = g;
export function program(): void {
  const s = new Store();
  console.log(s.get(), s.get(null), s.get(undefined, null), s.get(new Tree(), "x", null), s.get(null, undefined, 7));
  console.log(f(), f(null), f(undefined, 4), f("s", null), g(), g(null), g(4), h(), h(null), h(undefined), h(2));
  const maybe: string | null | undefined = s.root ? null : undefined;
  console.log(f(maybe));
  const o: { a?: string | null; b: number | null } = { b: null };
  const { a = "none", b = 4 } = o;
  console.log(a, b);
  const p: { a?: string | null } = { a: null };
  const { a: c = "none" } = p;
  console.log(c);
}
