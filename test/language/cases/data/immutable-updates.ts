interface Todo {
  readonly id: number;
  readonly text: string;
  readonly done: boolean;
}
interface State {
  readonly todos: readonly Todo[];
  readonly filter: "all" | "open";
}
const add = (s: State, text: string): State => ({ ...s, todos: [...s.todos, { id: s.todos.length, text, done: false }] });
const toggle = (s: State, id: number): State => ({ ...s, todos: s.todos.map((t) => (t.id === id ? { ...t, done: !t.done } : t)) });
const visible = (s: State): readonly Todo[] => (s.filter === "all" ? s.todos : s.todos.filter((t) => !t.done));
export function program(): void {
  let s: State = { todos: [], filter: "all" };
  s = add(s, "a");
  s = add(s, "b");
  const before = s;
  s = toggle(s, 0);
  console.log(before.todos[0].done, s.todos[0].done, before.todos[1] === s.todos[1]);
  s = { ...s, filter: "open" };
  console.log(visible(s).map((t) => t.text).join());
}
