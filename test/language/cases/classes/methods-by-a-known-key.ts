class A { n = 1; inc(by: number): number { this.n += by; return this.n; } static make(): A { return new A(); } private secret = 5; private hid(): string { return "hidden" + this.n; } }
class B extends A { override inc(by: number): number { return super["inc"](by) * 10; } }
const o = { v: 2, twice() { return this.v * 2; }, arrow: (x: number) => x + 1 };
export function program(): void { const a = A["make"](); console.log(a["inc"](2), new B()["inc"](1), o["twice"](), o["arrow"](3), a["secret"], a["hid"]()); a["n"] = 9; a["n"]++; console.log(a["n"], a.inc(1)); const k = "inc" as const; console.log(a[k](1)); }
