class Animal { speak(times: number): string { return "a" + times; } clone(): Animal { return new Animal(); } eat(other: Animal, n?: number): string { return "eat"; } get tag(): string | number { return 1; } }
class Dog extends Animal { override speak(): string { return "woof"; } override clone(): Dog { return new Dog(); } override eat(other: Animal): string { return "dog eats " + other.speak(1); } bark() { return "b"; } }
class Loud extends Dog { override speak(volume = 3, extra = "x"): string { return "WOOF" + volume + extra; } }
abstract class Handler<I, O> { abstract handle(x: I): O; run(xs: I[]): O[] { return xs.map((x) => this.handle(x)); } }
class Len extends Handler<string, number> { handle(x: string) { return x.length; } }
class Opt extends Handler<number, string | null> { handle(x: number): string { return "v" + x; } }
class Cmp { compare(a: Animal, b: Dog): number { return 1; } }
class Cmp2 extends Cmp { override compare(a: Animal, b: Animal): number { return 2; } }
class Vo { f(): void {} g(): number | undefined { return undefined; } }
class Vo2 extends Vo { override f(): number { return 5; } override g(): number { return 7; } }
export function program(): void {
  const all: Animal[] = [new Animal(), new Dog(), new Loud()];
  for (const a of all) console.log(a.speak(2), a.eat(new Dog()), a.clone().speak(1));
  console.log(new Dog().clone().bark(), new Loud().speak(), new Loud().speak(9, "y"), new Dog().speak());
  console.log(new Len().run(["a", "bb"]).join(), new Opt().run([1, 2]).join(), new Opt().handle(3).length);
  const c: Cmp = new Cmp2(); console.log(c.compare(new Dog(), new Dog()), new Cmp2().compare(new Animal(), new Animal()));
  const v: Vo = new Vo2(); v.f(); console.log(v.g() ?? "none", new Vo2().f() + 1, new Vo2().g() + 1);
}
