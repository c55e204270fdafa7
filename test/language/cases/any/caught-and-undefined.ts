class Slot<T> { private v: T; private set = false; constructor() { this.v = undefined as T; } put(v: T): void { this.v = v; this.set = true; } get(): T | undefined { return this.set ? this.v : undefined; } clear(): void { this.v = undefined as T; this.set = false; } }
function firstOr<T>(xs: T[], d?: T): T { return xs.length ? xs[0] : (d as T); }
export function program(): void {
  const s = new Slot<string>(); console.log(s.get()); s.put("a"); console.log(s.get()); s.clear(); console.log(s.get());
  const n = new Slot<number>(); n.put(0); console.log(n.get()); n.clear(); console.log(n.get()); const o = new Slot<{ a: number }>(); o.put({ a: 1 }); o.clear(); console.log(o.get()?.a);
  console.log(firstOr([1], 2), firstOr<string>([], "x"));
  try { throw { code: 5, why: "obj" }; } catch ({ code, why }: any) { console.log(code, why); }
}
