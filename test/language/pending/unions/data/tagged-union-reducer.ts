type Action = { type: "add"; text: string } | { type: "toggle"; id: number } | { type: "clear" };
interface Todo {
  id: number;
  text: string;
  done: boolean;
}
function reduce(todos: Todo[], action: Action): Todo[] {
  if (action.type === "add") return [...todos, { id: todos.length + 1, text: action.text, done: false }];
  if (action.type === "toggle") return todos.map((t) => (t.id === action.id ? { ...t, done: !t.done } : t));
  return todos.filter((t) => !t.done);
}
export function program(): void {
  const actions: Action[] = [{ type: "add", text: "a" }, { type: "add", text: "b" }, { type: "toggle", id: 1 }, { type: "clear" }];
  let todos: Todo[] = [];
  for (const action of actions) {
    todos = reduce(todos, action);
    console.log(action.type, todos.map((t) => `${t.id}${t.text}${t.done}`).join(" "));
  }
}
