// utility types, as const, satisfies, conditional types, state updates, reducers
interface User { id: number; name: string; address: { city: string; zip?: string }; tags: string[] }
type Patch<T> = { [K in keyof T]?: T[K] };
function update(u: User, patch: Patch<User>): User { return { ...u, ...patch }; }
type Action = { type: "add"; item: string } | { type: "remove"; index: number } | { type: "clear" };
interface State { readonly items: readonly string[]; count: number; last?: Action["type"] }
function reducer(state: State, action: Action): State {
  switch (action.type) {
    case "add": return { ...state, items: [...state.items, action.item], count: state.count + 1, last: action.type };
    case "remove": return { ...state, items: state.items.filter((_, i) => i !== action.index), last: action.type };
    case "clear": return { items: [], count: 0 };
  }
}
const ROUTES = { home: "/", about: "/about", user: "/u" } as const;
type Route = keyof typeof ROUTES;
type Path = (typeof ROUTES)[Route];
const palette = { red: [255, 0, 0], green: "#0f0" } satisfies Record<string, string | number[]>;
const handlers: { [K in Action["type"]]: (n: number) => string } = { add: (n) => `add${n}`, remove: (n) => `rm${n}`, clear: () => "clr" };
type Getters<T> = { [K in keyof T as `get${Capitalize<string & K>}`]: () => T[K] };
const g: Getters<{ name: string; age: number }> = { getName: () => "n", getAge: () => 4 };
type Nullable<T> = { [K in keyof T]: T[K] | null };
const np: Nullable<{ a: number; b: string }> = { a: null, b: "x" };
type Elem<T> = T extends (infer U)[] ? U : T;
const el: Elem<string[]> = "elem";
type DeepReadonly<T> = { readonly [K in keyof T]: T[K] extends object ? DeepReadonly<T[K]> : T[K] };
const deep: DeepReadonly<{ a: { b: { c: number } } }> = { a: { b: { c: 7 } } };
function pick<T, K extends keyof T>(o: T, k: K): T[K] { return o[k]; }
function pluck<T, K extends keyof T>(xs: T[], k: K): T[K][] { return xs.map((x) => x[k]); }
type Config = Required<Pick<User, "id" | "name">> & Partial<Omit<User, "id" | "name" | "address">>;
const cfg: Config = { id: 1, name: "c" };
function isUser(x: { id: number } | { error: string }): string { return "error" in x ? x.error : `#${x.id}`; }
type A1 = ReturnType<typeof reducer>; type A2 = Parameters<typeof update>[1];
const r1: A1 = { items: ["q"], count: 1 }; const r2: A2 = { name: "zed" };
interface Box { w: number } interface Box { h: number }
type Brand = string & { readonly __brand: "id" };
function brand(s: string): Brand { return s as Brand; }
const lookup = new Map<Route, Path>([["home", ROUTES.home]]);
type Matrix = Record<"a" | "b", Record<"x" | "y", number>>;
const mx: Matrix = { a: { x: 1, y: 2 }, b: { x: 3, y: 4 } };
export function program(): void {
  const u: User = { id: 1, name: "ann", address: { city: "X" }, tags: [] };
  const v = update(u, { name: "bob", address: { ...u.address, zip: "9" } });
  console.log(v.name, v.address.city, v.address.zip, v.tags === u.tags, u.address.zip);
  let s: State = { items: [], count: 0 };
  const actions: Action[] = [{ type: "add", item: "a" }, { type: "add", item: "b" }, { type: "remove", index: 0 }];
  for (const a of actions) s = reducer(s, a);
  console.log(s.items.join(), s.count, s.last, reducer(s, { type: "clear" }).last);
  console.log(actions.map((a) => handlers[a.type](1)).join());
  const routes = Object.keys(ROUTES) as Route[];
  console.log(routes.map((r) => ROUTES[r]).join(), lookup.get("home"));
  console.log(palette.red[0], palette.green.toUpperCase(), g.getName(), g.getAge(), np.a, np.b, el, deep.a.b.c);
  console.log(pick(u, "name"), pick(u, "id"), pluck([u, v], "name").join(), cfg.tags === undefined, cfg.name);
  console.log(isUser({ id: 4 }), isUser({ error: "bad" }), r1.items.length, r2.name);
  const b: Box = { w: 1, h: 2 };
  console.log(b.w * b.h, brand("x").length, mx.a.y + mx["b"].x);
  for (const k of ["a", "b"] as const) console.log(k, mx[k].x);
}
