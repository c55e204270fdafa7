function log(x: string): string { console.log("init " + x); return x; }
class Counter {
  static count = 0;
  static readonly names: string[] = [];
  static table = new Map<string, number>().set("a", 1).set("b", 2);
  static total = Counter.table.size * 2;
  static label = log("label");
  static { Counter.names.push("first"); log("block"); }
  static next(): number { return ++Counter.count; }
  static make(): Counter { return new this(); }
  static twice() { return this.next() + this.next(); }
  static get current(): number { return Counter.count; }
  static set current(v: number) { Counter.count = v; }
  #secret = 5;
  static #hidden = "h";
  id = Counter.next();
  get secret() { return this.#secret; }
  #bump(): void { this.#secret++; }
  bump(): this { this.#bump(); return this; }
  static reveal(): string { return Counter.#hidden + Counter.#more(); }
  static #more(): string { return "!"; }
  same(o: Counter): boolean { return this.#secret === o.#secret; }
}
class Sub extends Counter {
  extra = "e";
  static own = Sub.count + 100;
}
export function program(): void {
  const a = new Counter(), b = Counter.make();
  console.log(a.id, b.id, Counter.count, Counter.current);
  Counter.current = 10;
  Counter.current += 5;
  console.log(Counter.twice(), Counter.count, Counter.names.join(), Counter.total, Counter.label);
  console.log(a.bump().bump().secret, a.same(b), Counter.reveal());
  console.log(Sub.next(), Sub.count, Sub.own, new Sub().bump().extra);
}
