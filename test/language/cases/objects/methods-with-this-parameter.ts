interface Counter { n: number; inc(this: Counter, by: number): number }
const c: Counter = { n: 1, inc(by) { this.n += by; return this.n; } };
const handler = { count: 0, handle(this: { count: number }, by = 1): number { this.count += by; return this.count; }, chain(this: { count: number; handle(by?: number): number }): number { return this.handle(5) + this.count; } };
class Btn { label = "b"; onClick(this: Btn, e: string): string { return this.label + e; } static make(this: void): Btn { return new Btn(); } }
function free(this: void, x: number): number { return x; }
export function program(): void { console.log(c.inc(2), c.n, handler.handle(), handler.handle(3), handler.chain()); console.log(Btn.make().onClick("!"), free(1)); const f = free; console.log([1, 2].map(f)); }
