abstract class List<T> { abstract readonly isEmpty: boolean; abstract head(): T; abstract tail(): List<T>; static nil<T>(): List<T> { return NIL as List<T>; } cons(x: T): List<T> { return new Cons(x, this); } toArray(): T[] { return this.isEmpty ? [] : [this.head(), ...this.tail().toArray()]; } map<U>(f: (t: T) => U): List<U> { return this.isEmpty ? List.nil<U>() : this.tail().map(f).cons(f(this.head())); } }
class Nil extends List<never> { readonly isEmpty = true; head(): never { throw new Error("empty"); } tail(): never { throw new Error("empty"); } }
class Cons<T> extends List<T> { readonly isEmpty = false; constructor(private h: T, private t: List<T>) { super(); } head(): T { return this.h; } tail(): List<T> { return this.t; } }
const NIL = new Nil();
export function program(): void {
  const l = List.nil<number>().cons(3).cons(2).cons(1); console.log(l.toArray(), l.map(x => `n${x}`).toArray(), List.nil<string>().isEmpty);
}
