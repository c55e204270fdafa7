// Records of unknown.
interface User { name: string; age: number; nick?: string }
function parseUser(input: unknown): User {
  if (typeof input !== "object" || input === null) throw new TypeError("no object");
  const o = input as Record<string, unknown>;
  if (typeof o.name !== "string") throw new TypeError("name");
  if (typeof o["age"] !== "number") throw new TypeError("age");
  return { name: o.name, age: o.age, ...(typeof o.nick === "string" && { nick: o.nick }) };
}
function isUser(x: unknown): x is User {
  return typeof x === "object" && x !== null && typeof (x as Record<string, unknown>).name === "string" && "age" in x;
}
function keysOf(x: object): string[] { return Object.keys(x as Record<string, unknown>).sort(); }
function deepEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => deepEqual(x, b[i]));
  const ka = Object.keys(a), kb = Object.keys(b);
  if (ka.length !== kb.length) return false;
  return ka.every((k) => deepEqual((a as Record<string, unknown>)[k], (b as Record<string, unknown>)[k]));
}
function flatten(obj: Record<string, unknown>, prefix = ""): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [k, v] of Object.entries(obj)) {
    const key = prefix ? `${prefix}.${k}` : k;
    if (typeof v === "object" && v !== null && !Array.isArray(v)) Object.assign(out, flatten(v as Record<string, unknown>, key));
    else out[key] = v;
  }
  return out;
}
function get(obj: unknown, path: string, fallback?: unknown): unknown {
  let cur: unknown = obj;
  for (const part of path.split(".")) {
    if (cur === null || typeof cur !== "object") return fallback;
    cur = (cur as Record<string, unknown>)[part];
  }
  return cur ?? fallback;
}
export function program(): void {
  console.log(parseUser({ name: "a", age: 3, nick: "x" }), parseUser({ name: "b", age: 4 }));
  try { parseUser({ name: 3 }); } catch (e) { console.log((e as Error).message); }
  console.log(isUser({ name: "a", age: 1 }), isUser({ name: 1 }), isUser(null), isUser("x"));
  console.log(keysOf({ b: 1, a: 2 }));
  console.log(deepEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), deepEqual({ a: 1 }, { a: 2 }), deepEqual([1], [1, 2]));
  console.log(flatten({ a: { b: { c: 1 } }, d: [1], e: null }));
  console.log(get({ a: { b: [10] } }, "a.b"), get({ a: 1 }, "a.x", "none"));
}
