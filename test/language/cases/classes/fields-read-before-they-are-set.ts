// Fields that are read before anybody gave them a value are undefined: what `!` says is not asked, nor what a constructor's method finds.
class Sub {
  v = 3;
}
class Lazy {
  private made!: Sub;
  private text!: string;
  total!: number;
  list!: number[];
  f!: () => number;
  get sub(): Sub {
    if (!this.made) this.made = new Sub();
    return this.made;
  }
  label(): string {
    if (this.text === undefined) this.text = "made";
    return this.text;
  }
  add(n: number): number {
    (this.list ??= []).push(n);
    this.total = (this.total || 0) + n;
    return this.list.length;
  }
  shown(): string {
    return `${this.text} ${this.list?.length}`;
  }
}
class Base {
  constructor(readonly id: number) {
    this.init();
  }
  init(): void {
    console.log("base", this.id);
  }
}
class Derived extends Base {
  name = "set";
  part = new Sub();
  readonly items: string[] = ["a"];
  kept: string | undefined;
  override init(): void {
    this.kept = "gone";
    console.log("derived", this.name, this.part === undefined, this.items ? "there" : "none", this.id);
    try {
      console.log(this.items.length);
    } catch (e) {
      console.log(e instanceof TypeError);
    }
  }
  tell(): string {
    return this.name + this.part.v + this.items.join() + this.kept;
  }
}
class Order {
  a = this.first();
  b = "b";
  c: string;
  constructor() {
    this.second();
    this.c = "c";
    this.second();
  }
  first(): string {
    return `first ${this.b}`;
  }
  second(): void {
    console.log(this.a, this.b, this.c);
  }
}
class Cell<T> {
  value!: T;
  set(value: T): this {
    this.value = value;
    return this;
  }
}
function t(f: () => unknown): void {
  try {
    console.log(f());
  } catch (e) {
    console.log("E", e.name);
  }
}
export function program(): void {
  const lazy = new Lazy();
  console.log(lazy.shown(), lazy.sub.v, lazy.sub === lazy.sub, lazy.label(), lazy.add(2), lazy.add(3), lazy.total);
  console.log(lazy.shown(), lazy.list, lazy.list.map((x) => x + 1));
  t(() => new Lazy().list.length);
  t(() => new Lazy().f());
  t(() => new Lazy().list === undefined);
  lazy.f = () => 7;
  t(() => lazy.f());
  console.log(new Derived(4).tell());
  new Order();
  console.log(new Cell<string>().set("x").value, new Cell<Sub>().value === undefined, new Cell<number>().set(2).value + 1);
  const { list, total } = lazy;
  console.log(list.length, total, JSON.stringify(new Cell<string>()), new Cell<string>());
}
