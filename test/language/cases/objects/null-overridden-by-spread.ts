// What is null in a spread object is not looked at where something behind it writes the same property.

interface Todo {
  id: number;
  note: string | null;
  done: boolean;
  at?: number | null;
  next: Todo | null;
}
interface Named {
  note: string;
  id: number;
}

export function program(): void {
  const todo: Todo = { id: 1, note: null, done: false, next: null };
  const noted = { ...todo, note: "later" };
  console.log(noted, noted.note.length);
  const linked = { ...todo, next: todo, at: 5 };
  console.log(linked.next.id, linked.at + 1, linked.note);
  const name: Named = { note: "name", id: 2 };
  const both = { ...todo, ...name };
  console.log(both, both.note.toUpperCase());
  const inner = { ...{ ...todo, note: "in" }, ...name, done: true };
  console.log(inner.note, inner.done);
  const list = [todo, { ...todo, id: 3, note: "c" }].map((each) => ({ ...each, note: each.note ?? "-" }));
  console.log(list.map(({ id, note }) => `${id}${note}`).join());
}
