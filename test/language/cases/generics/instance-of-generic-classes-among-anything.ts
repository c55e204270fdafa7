class Box<T> { #v: T; constructor(v: T) { this.#v = v; } static is(x: object): boolean { return #v in x; } static same(x: unknown): x is Box<unknown> { return x instanceof Box; } get v() { return this.#v; } }
class Two<T> extends Box<T> {}
function of(x: unknown): string { return x instanceof Two ? "two" : x instanceof Box ? "box " + String(x.v) : "no"; }
export function program(): void { const a: any = new Box("q"); console.log(Box.is(new Box(1)), Box.is(new Box("s")), Box.is({}), Box.same(new Box(true)), Box.same(3), of(new Box(1)), of(new Two("x")), of({}), a instanceof Box, a instanceof Two); }
