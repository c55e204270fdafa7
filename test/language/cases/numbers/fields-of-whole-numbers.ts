// Fields that only ever hold whole numbers are integers underneath; nobody can tell.

class Counter {
  count = 0;
  private step = 1;
  #hidden = 3;
  readonly limit = 10;
  low = -5;

  add(): number {
    this.count += this.step;
    this.#hidden++;
    return this.count++;
  }
  get twice(): number {
    return this.count * 2 + this.#hidden;
  }
  ratio(): number {
    return this.count / 4;
  }
  reset(): void {
    this.count = this.low = 0;
    this.step = this.step === 1 ? 2 : 1;
  }
}

class More extends Counter {
  extra = 0;
  override add(): number {
    this.extra = super.add() + this.count--;
    return this.extra | 0;
  }
}

/** Any number may come in. */
class Open {
  private seen = 0;
  value = 0;
  total = 0;
  negated = 0;
  cut = 7;
  product = 1;
  divided = 12;
  optional: number | undefined = 3;
  set(value: number): void {
    this.value = value;
    this.seen++;
    this.total += value;
    this.negated = -this.negated;
    this.cut = this.cut % 3;
    this.product *= 3;
    this.divided /= 5;
  }
  show(): string {
    return `${this.value} ${this.seen} ${this.total} ${1 / this.negated} ${this.cut} ${this.product} ${this.divided} ${this.optional}`;
  }
}

interface Sized {
  size: number;
  grow(): void;
}
class Box implements Sized {
  size = 1;
  grow(): void {
    this.size++;
  }
}
class Public {
  amount = 1;
  note = 2;
  more(): void {
    this.amount++;
    this.note++;
  }
}
class Keyed {
  private held = 1;
  first = 1;
  second = 2;
  sum(): number {
    return this.first + this.second + this.held;
  }
}
class Stack<T> {
  private items: T[] = [];
  depth = 0;
  push(item: T): number {
    this.items[this.depth] = item;
    return ++this.depth;
  }
  pop(): T | undefined {
    if (this.depth === 0) return undefined;
    this.depth--;
    return this.items.pop();
  }
  at(index: number): T {
    return this.items[this.depth - 1 - index];
  }
}
class Cursor {
  private at = 0;
  private marks: number[] = [];
  constructor(private readonly text: string) {}
  next(): string {
    return this.text.charAt(this.at++);
  }
  peek(): string {
    return this.text[this.at] ?? "end";
  }
  mark(): void {
    const start = this.at;
    this.marks.push(start, this.at / 2);
  }
  rest(): string {
    return `${this.text.slice(this.at)}|${this.marks.join()}|${this.at.toFixed(1)}|${(this.at + 0.5).toString()}`;
  }
  swap(other: Cursor): void {
    [this.at, other.at] = [other.at, this.at];
  }
}
class Halved {
  private at = 8;
  private by = 0;
  take(): number {
    [this.at, this.by] = [this.at / 16, this.by + 1];
    return this.at + this.by;
  }
}

function spoil(sized: Sized): void {
  sized.size += 0.5;
}
function spoilAny<T extends { note: number }>(it: T): void {
  it.note = it.note / 8;
}
function spoilKey(it: Keyed, key: "first" | "second"): void {
  it[key] = 0.25;
}
let made = 0;
function fresh(): Counter {
  made++;
  return new Counter();
}

export function program(): void {
  const counter = new Counter();
  console.log(counter.add(), counter.add(), counter.count, counter.twice, counter.ratio(), counter.limit / 4);
  counter.reset();
  console.log(counter.count, counter.low, 1 / counter.low, -counter.count, Object.is(-counter.count, -0), counter.add());
  const more = new More();
  console.log(more.add(), more.extra, more.count, more.twice, `${more.count}:${more.limit}`, more);
  console.log(JSON.stringify(counter), Object.keys(counter).join(), counter.count === 2, counter.count.toFixed(2));
  const { count, low = 4, limit: bound } = counter;
  console.log(count / 8, low, bound, typeof count, [counter.count, 0.5].join(), Math.max(counter.count, 1.5));
  console.log(fresh().count++, ++fresh().count, (fresh().count += 3), (fresh().low -= 2), made);
  let spare: Counter | null = made > 100 ? counter : null;
  console.log(spare?.count, spare?.count ?? "none", (spare?.count ?? 1) / 2);
  spare = counter;
  console.log(spare?.count, (spare?.count ?? 1) / 2, spare.count ? "some" : "no", !spare.low);
  const either: Counter | Box = made > 2 ? counter : new Box();
  console.log("count" in either ? either.count / 3 : either.size);
  const items: (Counter | More)[] = [counter, more];
  console.log(items.map((each) => each.count / 2), items.reduce((sum, each) => sum + each.count, 0.5));

  const open = new Open();
  open.set(0.5);
  console.log(open.show());
  open.set(Number.NaN);
  console.log(open.show());
  for (let i = 0; i < 40; i++) open.set(-0);
  console.log(open.show(), 1 / open.value);

  const box = new Box();
  box.grow();
  spoil(box);
  console.log(box.size);
  const it = new Public();
  it.more();
  spoilAny(it);
  console.log(it.amount, it.note);
  const like: Public = { amount: 1.5, note: 2.5, more() {} };
  console.log(like.amount, like.note);
  const keyed = new Keyed();
  spoilKey(keyed, "second");
  console.log(keyed.first, keyed.second, keyed.sum());

  const stack = new Stack<string>();
  console.log(stack.push("a"), stack.push("b"), stack.at(0), stack.at(1), stack.pop(), stack.depth, stack.pop(), stack.pop());
  const [one, two] = [new Cursor("hello"), new Cursor("you")];
  console.log(one.next(), one.next(), one.peek(), two.next());
  one.mark();
  one.swap(two);
  console.log(one.rest(), two.rest(), two.peek(), one.peek());
  const halved = new Halved();
  console.log(halved.take(), halved.take(), halved.take());
}
