// async and generics with unions
type State = { status: "idle" } | { status: "loading"; since: number } | { status: "done"; data: string[] } | { status: "failed"; error: Error };
async function load(n: number): Promise<string | null> { if (n < 0) throw new Error("neg"); return n === 0 ? null : `item ${n}`; }
async function step(n: number): Promise<State> {
  try { const d = await load(n); if (d === null) return { status: "idle" }; return { status: "done", data: [d] }; }
  catch (e) { return { status: "failed", error: e }; }
}
function render(s: State): string {
  switch (s.status) { case "idle": return "idle"; case "loading": return `since ${s.since}`; case "done": return s.data.join(); case "failed": return `failed: ${s.error.message}`; }
}
class Store<T> { private listeners: ((s: T) => void)[] = []; constructor(private state: T) {} get(): T { return this.state; } set(s: T): void { this.state = s; for (const l of this.listeners) l(s); } subscribe(l: (s: T) => void): void { this.listeners.push(l); } }
type Action = { type: "inc"; by: number } | { type: "reset" };
function reducer(s: number, a: Action): number { switch (a.type) { case "inc": return s + a.by; case "reset": return 0; default: return s; } }
function first<T>(xs: T[]): T | undefined { return xs.length ? xs[0] : undefined; }
export async function program(): Promise<void> {
  for (const n of [1, 0, -1]) console.log(render(await step(n)));
  const store = new Store<State>({ status: "idle" });
  store.subscribe((s) => console.log("->", render(s)));
  store.set({ status: "loading", since: 5 }); store.set({ status: "done", data: ["a", "b"] });
  const st = store.get(); if (st.status === "done") console.log(st.data.length);
  const acts: Action[] = [{ type: "inc", by: 2 }, { type: "inc", by: 3 }, { type: "reset" }, { type: "inc", by: 1 }];
  console.log(acts.reduce(reducer, 0));
  console.log(first([1, 2]), first(["a"]), first<number>([]), first<string | number>(["x", 1]));
  const results = await Promise.all([load(1), load(0)]); console.log(results.map((r) => r ?? "null").join());
  const v: string | number = await Promise.resolve<string | number>(5); console.log(v);
}
