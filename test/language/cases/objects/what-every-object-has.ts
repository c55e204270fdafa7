// `hasOwnProperty` of objects with names, `Object.prototype…call`, `delete` in an optional chain, and records asked by a
// parameter that takes anything.

class Key {
  size = 1;
  turn(): number {
    return 1;
  }
}

interface Tree {
  left?: { value?: number; notes?: Record<string, number> };
}

function show(...values: unknown[]): void {
  console.log(...values);
}

function own(): void {
  const point = { x: 1, label: "p" };
  const key = new Key();
  show(point.hasOwnProperty("x"), point.hasOwnProperty("y"), key.hasOwnProperty("size"), key.hasOwnProperty("turn"));
  show(point.toString(), `${point}`);
  const counts: Record<string, number> = { one: 1 };
  const has = (name: string): boolean => Object.prototype.hasOwnProperty.call(counts, name);
  show(has("one"), has("two"), Object.prototype.hasOwnProperty.call(point, "label"));
  for (const name in counts) if (Object.prototype.hasOwnProperty.call(counts, name)) show(name, counts[name]);
}

function missing(): void {
  const counts: Record<string, number> = { one: 1 };
  show(counts.two, counts["three"], counts.one);
  const isMissing = (value: unknown): boolean => value === undefined;
  show(isMissing(counts.two), isMissing(counts.one));
  const all: unknown[] = [counts.one, counts.two];
  show(all);
}

function tags(): void {
  const tag = (value: unknown): string => Object.prototype.toString.call(value);
  show(tag(1), tag("s"), tag(null), tag(undefined), tag(true), tag([]), tag({}), tag(() => 1), tag(new Key()));
  show(tag(new Date(0)), tag(/x/), tag(new Map()), tag(new Set()), tag(new Error("x")), tag(new TypeError("y")));
}

function deletes(): void {
  const empty: Tree = {};
  const tree: Tree = { left: { value: 1, notes: { a: 1, b: 2 } } };
  show(delete empty.left?.value, delete tree.left?.value, tree);
  show(delete tree.left?.notes?.["a"], delete empty.left?.notes?.a, tree);
}

export function program(): void {
  own();
  missing();
  tags();
  deletes();
}
