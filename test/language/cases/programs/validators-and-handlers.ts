// Validators and handlers.
type Schema = { name: (v: string) => boolean; age: (v: number) => boolean; active: (v: boolean) => boolean };
type Value = { name: string; age: number; active: boolean };
const schema: Schema = { name: (v) => v.length > 2, age: (v) => v >= 18, active: (v) => v };
function check<K extends keyof Value>(key: K, value: Value[K]): boolean {
  const validate = schema[key] as (v: Value[K]) => boolean;
  return validate(value);
}
function validateAll(value: Value): (keyof Value)[] {
  return (Object.keys(schema) as (keyof Value)[]).filter((k) => !check(k, value[k]));
}
type Action = { type: "add"; n: number } | { type: "rename"; to: string } | { type: "reset" };
type State = { total: number; name: string };
type Handlers = { [A in Action as A["type"]]: (state: State, action: A) => State };
const handlers: Handlers = {
  add: (s, a) => ({ ...s, total: s.total + a.n }),
  rename: (s, { to }) => ({ ...s, name: to }),
  reset: () => ({ total: 0, name: "" }),
};
function dispatch<A extends Action>(state: State, action: A): State {
  const handler = handlers[action.type] as (s: State, a: Action) => State;
  return handler(state, action);
}
const validators = {
  required: (v: string) => (v ? null : "required"),
  minLength: (n: number) => (v: string) => (v.length >= n ? null : `min ${n}`),
  email: (v: string) => (v.includes("@") ? null : "email"),
} satisfies Record<string, ((v: string) => string | null) | ((n: number) => (v: string) => string | null)>;
const ops = { "+": (a: number, b: number) => a + b, "-": (a: number, b: number) => a - b, "*": (a: number, b: number) => a * b } as const;
type Op = keyof typeof ops;
const isOp = (s: string): s is Op => s in ops;
function rpn(text: string): number {
  const stack: number[] = [];
  for (const t of text.split(" ")) {
    if (isOp(t)) { const b = stack.pop()!, a = stack.pop()!; stack.push(ops[t](a, b)); } else stack.push(+t);
  }
  return stack[0];
}
export function program(): void {
  console.log(validateAll({ name: "Al", age: 10, active: true }), check("age", 20));
  let s: State = { total: 1, name: "x" };
  const actions: Action[] = [{ type: "add", n: 5 }, { type: "rename", to: "y" }];
  for (const a of actions) { s = dispatch(s, a); console.log(s); }
  s = actions.reduce(dispatch, { total: 100, name: "z" });
  console.log(s, dispatch(s, { type: "reset" }));
  console.log(validators.required(""), validators.minLength(3)("ab"), validators.email("a@b"));
  console.log(rpn("3 4 + 2 *"), rpn("10 3 -"));
}
