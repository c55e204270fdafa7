function part1(): void {
const acc = ["a", "b", "a"].reduce((m: any, k) => { m[k] = (m[k] || 0) + 1; return m; }, {}); console.log(acc, acc.a);
}

function part2(): void {
function show(x: any): string { if (typeof x === "string") return x.toUpperCase(); if (Array.isArray(x)) return x.map((i) => show(i)).join(","); if (typeof x === "object" && x !== null) return Object.keys(x).map((k) => k + "=" + show(x[k])).join("&"); return String(x); } console.log(show({ a: [1, "b", { c: null }], d: true }));
}

function part3(): void {
function clone(x: any): any { if (Array.isArray(x)) return x.map(clone); if (x && typeof x === "object") { const out: any = {}; for (const k of Object.keys(x)) out[k] = clone(x[k]); return out; } return x; } const c = clone({ a: [1, { b: 2 }], c: "x" }); console.log(c, c.a[1].b);
}

function part4(): void {
function deepEqual(a: any, b: any): boolean { if (a === b) return true; if (typeof a !== typeof b) return false; if (a && b && typeof a === "object") { if (Array.isArray(a) !== Array.isArray(b)) return false; const ka = Object.keys(a), kb = Object.keys(b); if (ka.length !== kb.length) return false; return ka.every((k) => deepEqual(a[k], b[k])); } return false; } console.log(deepEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), deepEqual([1, 2], [1, 3]), deepEqual("a", "a"), deepEqual({ a: 1 }, { a: 1, b: 2 }), deepEqual(null, {}));
}

function part5(): void {
function flatten(obj: any, prefix = ""): Record<string, any> { const out: Record<string, any> = {}; for (const key of Object.keys(obj)) { const path = prefix ? `${prefix}.${key}` : key; const v = obj[key]; if (v !== null && typeof v === "object" && !Array.isArray(v)) Object.assign(out, flatten(v, path)); else out[path] = v; } return out; } console.log(flatten({ a: 1, b: { c: "x", d: { e: [1, 2] } }, f: null }));
}

function part6(): void {
interface Shape { kind: string; area(): number } const shapes: Shape[] = [{ kind: "c", area() { return 3; } }]; const x: any = shapes; console.log(x[0].area(), x[0].kind, x.length); const first: Shape = x[0]; console.log(first.area()); const back = x as Shape[]; console.log(back === shapes, back[0]!.kind); const partial: Partial<Shape> = x[0]; console.log(partial.kind);
}

function part7(): void {
const store: any = { state: { items: [] as any[], total: 0 } }; function reducer(state: any, action: any): any { switch (action.type) { case "add": return { ...state, items: [...state.items, action.item], total: state.total + action.item.price }; case "clear": return { ...state, items: [], total: 0 }; default: return state; } } store.state = reducer(store.state, { type: "add", item: { name: "x", price: 3 } }); store.state = reducer(store.state, { type: "add", item: { name: "y", price: 4.5 } }); console.log(store.state, store.state.items.length); console.log(reducer(store.state, { type: "clear" }), JSON.stringify(store));
}

function part8(): void {
abstract class Repo<T extends { id: number }> { protected items: T[] = []; findBy(key: keyof T, value: any): T | undefined { return this.items.find((i) => i[key] === value); } save(i: T): void { this.items.push(i); } update(id: number, patch: Partial<T>): void { const it: any = this.items.find((i) => i.id === id); Object.assign(it, patch); } } class Users extends Repo<{ id: number; name: string }> {} const r = new Users(); r.save({ id: 1, name: "a" }); r.save({ id: 2, name: "b" }); console.log(r.findBy("name", "b")); r.update(2, { name: "c" }); console.log(r.findBy("id", 2));
}

export function program(): void {
  part1();
  part2();
  part3();
  part4();
  part5();
  part6();
  part7();
  part8();
}
