function pluck<T, K extends keyof T>(items: T[], key: K): T[K][] { return items.map((i) => i[key]); }
function sortBy<T>(items: T[], key: keyof T): T[] { return [...items].sort((a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0)); }
function get<T, K extends keyof T>(o: T, k: K): T[K] { return o[k]; }
function set<T, K extends keyof T>(o: T, k: K, v: T[K]): void { o[k] = v; }
function pick<T extends object, K extends keyof T>(o: T, ...keys: K[]): Pick<T, K> { const out = {} as Pick<T, K>; for (const k of keys) out[k] = o[k]; return out; }
function update<T>(o: T, patch: Partial<T>): T { return { ...o, ...patch }; }
interface U { name: string; age: number; admin: boolean }
export function program(): void {
  const us: U[] = [{ name: "b", age: 3, admin: true }, { name: "a", age: 5, admin: false }];
  console.log(pluck(us, "name"), pluck(us, "age"), sortBy(us, "age"), sortBy(us, "name"));
  const u = us[0]!; console.log(get(u, "admin")); set(u, "age", 9); console.log(u);
  console.log(pick(u, "name", "age")); console.log(update(u, { age: 1 }));
}
function merge<A extends object, B extends object>(a: A, b: B): A & B { return { ...a, ...b }; }
function withId<T extends object>(t: T, id: number): T & { id: number } { return { ...t, id }; }
class Store<S extends object> { constructor(private state: S) {} patch(p: Partial<S>): S { this.state = { ...this.state, ...p }; return this.state; } get(): S { return this.state; } select<K extends keyof S>(k: K): S[K] { return this.state[k]; } }
export const later = (): void => {
  console.log(merge({ a: 1 }, { b: "x" }), withId({ n: 2 }, 7));
  const s = new Store({ count: 0, name: "s", list: [1] }); s.patch({ count: 5 }); console.log(s.get(), s.select("count") + 1, s.select("list").length);
};
later();
