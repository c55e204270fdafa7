import { createContext, each, html, provideContext, server, useContext, useEffect, useMemo, useServerFuture, useSignal, useStore, type View } from "minnow";

interface Todo {
  id: i32;
  text: string;
  done: boolean;
  tags?: string[];
}

interface State {
  user: { name: string; age: i32 };
  todos: Todo[];
  best: Todo | null;
}

function initial(): State {
  return { user: { name: "Ada", age: 36 }, todos: [{ id: 1, text: "a", done: false }, { id: 2, text: "b", done: true }], best: null };
}

/** Only what reads a field follows it. */
export function StoresOfObjects(): View {
  const store = useStore<State>(initial());
  useEffect(() => console.log("name", store.user.name));
  useEffect(() => console.log("age", store.user.age));
  return html`<p title=${store.user.name}>${store.user.name} is ${store.user.age}</p><i>${store.best === null ? "none" : store.best.text}</i>
    <button onclick=${() => { store.user.name = "Grace"; }}>name</button><button onclick=${() => { store.user.age++; }}>age</button><button onclick=${() => { store.user.name = "Grace"; }}>same</button>
    <button onclick=${() => { store.user = { name: "Alan", age: 41 }; }}>user</button><button onclick=${() => { store.user.age += 1; }}>age</button><button onclick=${() => { store.best = store.todos[1]; }}>best</button><button onclick=${() => { store.todos[1].text = "best"; }}>text</button>`;
}

/** Rows follow the fields of their items, and the list follows what is put in and taken out. */
export function StoresOfLists(): View {
  const store = useStore<State>(initial());
  const left = useMemo(() => store.todos.filter((todo) => !todo.done).length);
  return html`<ul>${each(store.todos, (todo) => todo.id, (todo, index) => html`<li class=${{ done: todo.done }}>${index} ${todo.text}</li>`)}</ul><p>${left.value} of ${store.todos.length}</p>
    <button onclick=${() => { store.todos.push({ id: 3, text: "c", done: false }); }}>push</button>
    <button onclick=${() => { store.todos[0].done = true; }}>done</button>
    <button onclick=${() => { for (const todo of store.todos) todo.text += "!"; }}>texts</button>
    <button onclick=${() => { store.todos.sort((a, b) => b.id - a.id); }}>sort</button>
    <button onclick=${() => { store.todos.splice(1, 1, { id: 4, text: "d", done: false }, { id: 5, text: "e", done: true }); }}>splice</button>
    <button onclick=${() => { store.todos[1] = { id: 6, text: "f", done: false }; }}>set</button>
    <button onclick=${() => { store.todos.reverse(); }}>reverse</button>
    <button onclick=${() => { store.todos.pop(); store.todos.shift(); }}>ends</button>
    <button onclick=${() => { store.todos.unshift({ id: 7, text: "g", done: true }); }}>unshift</button>
    <button onclick=${() => { store.todos = store.todos.filter((todo) => !todo.done); }}>filter</button>
    <button onclick=${() => { store.todos.length = 0; }}>clear</button>`;
}

function Row({ todo, label }: { todo: Todo; label: string }): View {
  return html`<b title=${label}>${todo.text}${todo.tags?.length ?? 0}</b>`;
}

function Names({ todos }: { todos: readonly Todo[] }): View {
  return html`<u>${todos.map((todo) => todo.text).join()}</u>`;
}

function count(todos: readonly { done: boolean }[]): number {
  let n = 0;
  for (const todo of todos) if (todo.done) n++;
  return n;
}

/** Parts of a store may be taken out of it, and handed on. */
export function StoresInComponents(): View {
  const { todos, user } = useStore<State>(initial());
  const first = todos[0];
  const added: Todo = { id: 9, text: "later", done: false };
  return html`<${Row} todo=${first} label=${first.text} /><${Row} todo=${todos[1]} label="second ${todos[1].text}" /><${Names} todos=${todos} /><i>${count(todos)} ${user.name} ${added.text}</i>
    <button onclick=${() => { first.text = "A"; user.name = "U"; }}>text</button><button onclick=${() => { todos.push(added); }}>push</button><button onclick=${() => { added.text = "changed"; added.done = true; }}>added</button>
    <button onclick=${() => { todos[1] = added; }}>swap</button><button onclick=${() => { first.tags = ["x"]; }}>tags</button><button onclick=${() => { first.tags?.push("y", "z"); }}>tag</button>`;
}

interface Board {
  cells: i32[][];
  next: string;
}

export function StoresOfNumbers(): View {
  const board = useStore<Board>({ cells: [[0, 1], [2, 3]], next: "x" });
  const sum = useMemo(() => board.cells.reduce((all, row) => all + row.reduce((a, b) => a + b, 0), 0));
  return html`<table>${board.cells.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</table><p>${sum.value} ${board.cells[1][0]}</p>
    <button onclick=${() => { board.cells[1][0] = 7; }}>set</button><button onclick=${() => { board.cells[0][1]++; board.cells[0][0] += 2; }}>more</button><button onclick=${() => { board.cells.push([5]); }}>row</button><button onclick=${() => { board.cells[2].push(6); }}>cell</button>`;
}

type Shape = { kind: "circle"; r: f64 } | { kind: "square"; side: f64 };

/** A list by itself, of a union. */
export function StoresOfUnions(): View {
  const shapes = useStore<Shape[]>([{ kind: "circle", r: 1 }]);
  const last = useSignal("");
  useEffect(() => { last.value = shapes.map((shape) => (shape.kind === "circle" ? shape.r : shape.side)).join(); });
  return html`<p>${last.value}</p><button onclick=${() => { const [first] = shapes; if (first.kind === "circle") first.r = 5; }}>r</button><button onclick=${() => { shapes.push({ kind: "square", side: 2 }); }}>push</button>
    <button onclick=${() => { const shape = shapes[1]; if (shape.kind === "square") shape.side *= 2; }}>side</button>`;
}

interface Named {
  name: string;
}

interface Person extends Named {
  age: i32;
  friend: Person | null;
}

/** What extends another interface, and objects that refer to each other. */
export function StoresOfGraphs(): View {
  const ada: Person = { name: "Ada", age: 1, friend: null };
  const bob: Person = { name: "Bob", age: 2, friend: ada };
  const people = useStore<Person[]>([bob]);
  ada.friend = bob;
  const named: Named = ada;
  return html`<p>${people[0].friend?.name} ${people[0].friend?.friend?.age} ${named.name}</p>
    <button onclick=${() => { ada.name = "Eve"; }}>name</button><button onclick=${() => { bob.age++; }}>age</button><button onclick=${() => { named.name = "Zoe"; }}>named</button>`;
}

/** What an effect writes it may read, and lists that are made on the way are followed by nobody. */
export function StoresThatAreComputed(): View {
  const state = useStore<{ numbers: i32[]; total: i32; runs: i32 }>({ numbers: [3, 1, 2], total: 0, runs: 0 });
  const sorted = useMemo(() => {
    const list: i32[] = [];
    for (const n of state.numbers) if (list.length === 0 || list[list.length - 1] !== n) list.push(n);
    return list.sort((a, b) => a - b);
  });
  useEffect(() => { state.total = sorted.value.length; });
  return html`<p>${sorted.value.join()} ${state.total}</p><button onclick=${() => { state.numbers.push(9); }}>push</button><button onclick=${() => { state.numbers.push(9); state.numbers.push(8); }}>twice</button>`;
}

const Saved = server(async (text: string, todos: Todo[]): Promise<string> => `${text} ${todos.length}`);

const Loaded = server(async (): Promise<Todo[]> => [{ id: 5, text: "from the server", done: false }]);

/** Objects of a store are written, copied and sent like any others, and what comes from the server goes in. */
export function StoresThatTravel(): View {
  const loaded = useServerFuture(Loaded);
  const store = useStore<State>(initial());
  const said = useSignal("");
  return html`<p>${said.value}</p><ul>${each(store.todos, (todo) => todo.id, (todo) => html`<li>${todo.text} ${todo.done}</li>`)}</ul>
    <button onclick=${() => { console.log(JSON.stringify(store)); console.log(store.todos[0]); console.log(Object.keys(store.user).join()); }}>print</button>
    <button onclick=${async () => { said.value = await Saved("sent", store.todos); }}>send</button>
    <button onclick=${() => { store.todos = loaded.value; }}>load</button><button onclick=${() => { store.todos[0].text = "mine"; }}>change</button>
    <button onclick=${() => { store.todos = store.todos.map((todo) => ({ ...todo, done: true })); }}>copy</button>
    <button onclick=${() => { const { text, ...others } = store.todos[0]; said.value = `${text} ${others.done}`; store.todos[0] = { ...others, text: "new" }; }}>rest</button>
    <button onclick=${() => { const [todo = { id: 0, text: "", done: false }] = store.todos; todo.text += "!"; const copy = [...store.todos, todo]; said.value = `${copy.length} ${copy[0] === store.todos[0]} ${store.todos.includes(todo)}`; }}>same</button>`;
}

/** Handed on by a context; an effect's own changes settle. */
const Cart = createContext<Board>({ cells: [], next: "" });

function CartView(): View {
  const cart = useContext(Cart);
  useEffect(() => { if (cart.next === "go") { cart.next = "gone"; cart.cells.push([1]); } });
  return html`<i>${cart.next} ${cart.cells.length}</i>`;
}

export function StoresInContexts(): View {
  const cart = useStore<Board>({ cells: [], next: "wait" });
  provideContext(Cart, cart);
  return html`<${CartView} /><button onclick=${() => { cart.next = "go"; }}>go</button>`;
}
