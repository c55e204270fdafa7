type Constructor<T = object> = new (...args: any[]) => T;
class Base { constructor(public name: string) {} hello(): string { return `hi ${this.name}`; } }
class Dog extends Base { bark(): string { return "woof"; } }
class Cat extends Base { bark(): string { return "meow"; } }
function create<T>(C: new (name: string) => T, name: string): T { return new C(name); }
const registry: Record<string, new (name: string) => Base> = { dog: Dog, cat: Cat };
function make(kind: string): Base { const C = registry[kind]; if (!C) throw new Error("no " + kind); return new C("made"); }
const map = new Map<string, typeof Dog | typeof Cat>([["d", Dog], ["c", Cat]]);
class Container { private instances = new Map<new () => unknown, unknown>(); get<T>(C: new () => T): T { let i = this.instances.get(C); if (!i) { i = new C(); this.instances.set(C, i); } return i as T; } }
class A { n = 1; } class B { m = 2; }
export function program(): void {
  console.log(create(Dog, "rex").bark(), create(Cat, "tom").hello());
  console.log(make("dog").hello(), make("cat").constructor.name);
  const D = map.get("d"); if (D) console.log(new D("q").bark());
  const c = new Container(); c.get(A).n = 5; console.log(c.get(A).n, c.get(B).m);
  const kinds = [Dog, Cat]; for (const K of kinds) console.log(new K("z").bark());

}
