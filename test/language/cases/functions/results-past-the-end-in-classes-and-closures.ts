interface Node2 { id: number; next: number }
interface Source { current(): Node2; size: number }
abstract class Base { abstract head(): Node2; show(): string { return this.head() === undefined ? "nothing" : `${this.head().id}`; } }
class Queue extends Base implements Source {
  items: Node2[] = [];
  size = 0;
  head() { return this.items[0]; }
  current() { return this.items[this.size]; }
  last(): Node2 { return this.items[this.items.length - 1]!; }
  take() { return this.items.shift()!; }
  static from(list: Node2[], at: number) { return list[at]; }
}
class Loud extends Queue {
  override current() { console.log("loud"); return super.current(); }
}
function describe(source: Source): string { try { return source.current() ? "there" : "not there"; } catch (e) { return "thrown"; } }
function nested(list: string[]): void {
  let pos = 0;
  const peek = () => list[pos];
  function ahead(n: number) { return list[pos + n]; }
  const next = (): string => { const c = list[pos]; pos++; return c; };
  const via = () => peek();
  while (peek() !== undefined && ahead(1) !== "c") next();
  console.log(pos, peek(), ahead(5), ahead(0)?.length, via() ?? "none");
  pos = 99;
  console.log(via() ?? "none", peek()?.toUpperCase(), peek() || "empty");
  const c = peek();
  if (c === undefined) console.log("c is not there");
  let steps = 0;
  let current = list[steps];
  while (current) { steps++; current = list[steps]; }
  console.log(steps, current);
}
function pick(list: string[], last: boolean) { return last ? list[list.length - 1] : list[0]; }
class Tree { left: Tree[] = []; get first() { return this.left[0]; } get depth(): number { return this.first ? this.first.depth + 1 : 0; } }
export function program(): void {
  const q = new Queue();
  console.log(q.head() === undefined, q.current()?.id, q.last() ? 1 : 2, q.show());
  const taken = q.take();
  if (!taken) console.log("nothing to take");
  q.items.push({ id: 7, next: 0 });
  console.log(q.head(), q.last()?.id, Queue.from(q.items, 3) ?? { id: 0, next: 0 }, q.show(), q.take(), q.take());
  const loud: Queue = new Loud();
  console.log(loud.current() === undefined);
  nested(["a", "b", "c"]);
  console.log(pick([], true) ?? "no last", pick(["z"], false));
  const t = new Tree();
  t.left.push(new Tree());
  console.log(t.depth, t.first?.first?.first);
  const table = new Map<string, { n: number }>();
  const found = table.get("k")!;
  if (!found) table.set("k", { n: 1 });
  const again = table.get("k")!;
  if (again) console.log(again.n, again);
  const stack: number[] = [];
  const top = stack.pop()!;
  console.log(top === undefined ? "empty" : top + 1);
  const args = ["--flag"];
  for (let arg = args.shift()!; arg; arg = args.shift()!) console.log(arg);
}
