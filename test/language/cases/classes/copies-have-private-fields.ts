// A copy of an object of a class has its private fields too, as in JavaScript; `#` names and accessors it has not.
class Base {
  private secret = 1;
  #hash = 2;
  protected kept = [3];
  readonly open = 4;
  private static shared = 5;
  constructor(
    private given: string,
    public name: string,
  ) {}
  get sum(): number {
    return this.secret + this.#hash;
  }
  use(): string {
    return this.given + this.kept.join() + Base.shared;
  }
}
class Derived extends Base {
  private own = "o";
  constructor() {
    super("c", "d");
  }
  tell(): string {
    return this.own;
  }
}
class Cell<T> {
  private before: T | null = null;
  constructor(public value: T) {}
  with(value: T): Cell<T> {
    const next = new Cell(value);
    next.before = this.value;
    return next;
  }
}
interface Named {
  name: string;
}
function nameOf(n: Named): string {
  return n.name;
}
export function program(): void {
  const a = new Base("x", "a");
  const copy = { ...a };
  console.log(copy, Object.keys(copy).join(), JSON.stringify(copy), JSON.stringify({ ...a, extra: 1 }));
  const b = new Derived();
  console.log({ ...b }, JSON.stringify({ z: 1, ...b, name: "n" }), b.use(), b.tell(), a.sum);
  console.log(Object.keys({ ...b }));
  const { name, ...rest } = a;
  console.log(name, rest, JSON.stringify(rest), rest.open);
  const named: Named = { ...a };
  console.log(named, nameOf({ ...b }), copy.name, copy.open);
  console.log({ ...new Cell(1).with(2) }, JSON.stringify({ ...new Cell("s") }));
}
