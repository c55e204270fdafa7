type State = { status: "idle" } | { status: "loading"; since: number; retries: number } | { status: "success"; data: readonly string[] } | { status: "error"; error: Error; retries: number };
type Action = { type: "FETCH"; at: number } | { type: "RESOLVE"; payload: string[] } | { type: "REJECT"; error: Error } | { type: "RETRY"; at: number } | { type: "RESET" };
const assertNever = (x: never): never => { throw new Error("Unexpected: " + JSON.stringify(x)); };
const initial: State = { status: "idle" };
function reducer(state: State = initial, action: Action): State {
  switch (action.type) {
    case "FETCH": return state.status === "loading" ? state : { status: "loading", since: action.at, retries: 0 };
    case "RESOLVE": return state.status !== "loading" ? state : { status: "success", data: action.payload };
    case "REJECT": return { status: "error", error: action.error, retries: "retries" in state ? state.retries : 0 };
    case "RETRY": if (state.status !== "error") return state; return { ...state, status: "loading", since: action.at, retries: state.retries + 1 };
    case "RESET": return initial;
    default: return assertNever(action);
  }
}
const describe = (s: State): string => { switch (s.status) { case "idle": return "idle"; case "loading": return `loading since ${s.since} (${s.retries})`; case "success": return `ok ${s.data.join("|")}`; case "error": return `err ${s.error.message} x${s.retries}`; } };
type StatusOf<S> = S extends { status: infer T } ? T : never;
const labels: Record<StatusOf<State>, string> = { idle: "Idle", loading: "Loading…", success: "Done", error: "Failed" };
class Store<S, A> { private subs: Array<(s: S, prev: S) => void> = []; constructor(private reduce: (s: S | undefined, a: A) => S, private state: S) {} getState = () => this.state; dispatch = (a: A): A => { const prev = this.state; this.state = this.reduce(prev, a); if (prev !== this.state) this.subs.forEach((f) => f(this.state, prev)); return a; }; subscribe(f: (s: S, prev: S) => void) { this.subs.push(f); return () => { this.subs = this.subs.filter((x) => x !== f); }; } }
export function program(): void {
  const store = new Store<State, Action>(reducer, initial);
  const un = store.subscribe((s, p) => console.log(`${labels[p.status]} -> ${labels[s.status]}: ${describe(s)}`));
  const actions: Action[] = [{ type: "FETCH", at: 1 }, { type: "FETCH", at: 2 }, { type: "REJECT", error: new TypeError("net") }, { type: "RETRY", at: 3 }, { type: "REJECT", error: new Error("net2") }, { type: "RETRY", at: 4 }, { type: "RESOLVE", payload: ["a", "b"] }];
  actions.forEach(store.dispatch); un(); store.dispatch({ type: "RESET" }); console.log(store.getState());
  const machine = { green: { next: "yellow", wait: 30 }, yellow: { next: "red", wait: 5 }, red: { next: "green", wait: 20 } } as const;
  type Light = keyof typeof machine; let light: Light = "green"; let total = 0;
  for (let i = 0; i < 7; i++) { total += machine[light].wait; light = machine[light].next; }
  console.log(light, total);
}
