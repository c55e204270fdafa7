// Machine from a table.
type State = "idle" | "loading" | "success" | "failure";
type Event = { type: "FETCH" } | { type: "RESOLVE"; data: string } | { type: "REJECT"; error: string } | { type: "RETRY" };
type EventType = Event["type"];
type Machine = { readonly [S in State]: { readonly on: Partial<Record<EventType, State>>; readonly final?: boolean } };
const machine = {
  idle: { on: { FETCH: "loading" } },
  loading: { on: { RESOLVE: "success", REJECT: "failure" } },
  success: { on: {}, final: true },
  failure: { on: { RETRY: "loading" } },
} as const satisfies Machine;
function next(state: State, event: EventType): State {
  const table: Partial<Record<EventType, State>> = machine[state].on;
  return table[event] ?? state;
}
type Getters<T> = { [K in keyof T as `get${Capitalize<string & K>}`]: () => T[K] };
type HandlerName = `on${Capitalize<Lowercase<EventType>>}`;
class Interpreter {
  #state: State = "idle";
  readonly history: State[] = [this.#state];
  constructor(private readonly callbacks: Partial<Record<HandlerName, (s: State) => void>> = {}) {}
  send(e: Event): this {
    const s = next(this.#state, e.type);
    if (s !== this.#state) { this.#state = s; this.history.push(s); }
    const name = ("on" + e.type[0] + e.type.slice(1).toLowerCase()) as HandlerName;
    this.callbacks[name]?.(s);
    if (e.type === "RESOLVE") console.log("data", e.data); else if (e.type === "REJECT") console.log("error", e.error);
    return this;
  }
  get state(): State { return this.#state; }
  matches<const S extends readonly State[]>(...states: S): boolean { return states.includes(this.#state); }
}
const person: Getters<{ name: string; age: number }> = { getName: () => "ann", getAge: () => 3 };
type Split<S extends string, D extends string> = S extends `${infer A}${D}${infer B}` ? [A, ...Split<B, D>] : [S];
const parts: Split<"a.b.c", "."> = ["a", "b", "c"];
export function program(): void {
  const i = new Interpreter({ onFetch: (s) => console.log("fetch ->", s), onRetry: console.log });
  i.send({ type: "FETCH" }).send({ type: "REJECT", error: "boom" }).send({ type: "RETRY" }).send({ type: "RESOLVE", data: "ok" }).send({ type: "FETCH" });
  console.log(i.state, i.history.join(" > "), i.matches("success", "failure"));
  console.log(person.getName(), person.getAge(), parts.length, parts);
}
