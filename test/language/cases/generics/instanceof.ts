abstract class Result<T> { abstract map<U>(f: (x: T) => U): Result<U>; isOk(): boolean { return this instanceof Ok; } }
class Ok<T> extends Result<T> { constructor(readonly value: T) { super(); } map<U>(f: (x: T) => U): Result<U> { return new Ok(f(this.value)); } }
class Err<T> extends Result<T> { constructor(readonly why: string) { super(); } map<U>(_f: (x: T) => U): Result<U> { return new Err<U>(this.why); } }
function show<T>(r: Result<T>): string { if (r instanceof Ok) return `ok ${r.value}`; if (r instanceof Err) return `err ${r.why}`; return "?"; }
class Box<T> { constructor(public v: T) {} static isBox(x: Box<number>): boolean { return x instanceof Box; } equals(o: Box<T>): boolean { return this.v === o.v; } }
export function program(): void {
  const a: Result<number> = new Ok(5), b: Result<number> = new Err<number>("bad");
  console.log(show(a), show(b), show(a.map((x) => `<${x}>`)), show(b.map((x) => x > 1)), a.isOk(), b.isOk());
  console.log(Box.isBox(new Box(1)), new Box("a").equals(new Box("a")), new Box(1).equals(new Box(2)));
  if (a instanceof Ok) console.log(a.value + 1);
}
