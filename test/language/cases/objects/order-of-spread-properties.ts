// A spread object gives its properties in its own order.

interface Todo {
  id: number;
  title: string;
  done?: boolean;
  tag?: string;
}
interface Extended extends Todo {
  at: number;
}
class Part {
  b = 1;
  a = 2;
}

function show(what: object): void {
  console.log(Object.keys(what).join(), JSON.stringify(what), what);
}

export function program(): void {
  const parsed: Todo = JSON.parse('{"title":"t","id":1}');
  show({ ...parsed });
  show({ ...parsed, done: true });
  show({ done: true, ...parsed });
  show({ ...parsed, id: 5, tag: "x" });
  const extended: Extended = { at: 1, ...parsed };
  show(extended);
  const again: Extended = { ...parsed, ...extended };
  show(again);

  const literal: Todo = { title: "l", id: 2 };
  show({ ...literal, done: false });
  literal.tag = "g";
  literal.done = true;
  show({ ...literal });
  show({ ...parsed, ...literal });
  const list: Todo[] = [parsed, literal, { id: 3, title: "c" }];
  show(list.map((each) => ({ ...each, done: !each.done })));
  show(list.map((each): Todo => ({ tag: "t", ...each, title: each.title.toUpperCase() })));

  const { id, ...others } = literal;
  console.log(id);
  show(others);
  show(Object.assign({}, parsed, { done: true }));
  const part = new Part();
  show({ ...part, c: 3 });
  const update = (todo: Todo, change: Partial<Todo>): Todo => ({ ...todo, ...change });
  show(update(parsed, { tag: "new", done: true }));
  show(update(literal, { id: 9 }));
  show({ ...(parsed.id > 0 ? parsed : literal), z: 1 });
  show({ ...{ ...parsed, y: 1 }, x: 2 });
  for (const flag of [true, false]) {
    show({ ...parsed, ...(flag && { flag }), end: 1 });
    show({ ...(flag ? { done: true, tag: "a" } : { tag: "b" }), ...parsed });
  }
}
