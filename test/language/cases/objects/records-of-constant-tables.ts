// Records of constant tables.
type State = "idle" | "loading" | "success";
type Machine = { readonly [S in State]: { readonly on: Partial<Record<string, State>>; readonly final?: boolean } };
const machine = {
  idle: { on: { FETCH: "loading" } },
  loading: { on: { RESOLVE: "success", REJECT: "idle" } },
  success: { on: {}, final: true },
} as const satisfies Machine;
function next(state: State, event: string): State {
  const table: Partial<Record<string, State>> = machine[state].on;
  return table[event] ?? state;
}
export function program(): void {
  console.log(next("idle", "FETCH"), next("loading", "REJECT"), next("success", "x"));
}
