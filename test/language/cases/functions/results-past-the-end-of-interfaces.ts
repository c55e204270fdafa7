// A method of an interface gives undefined behind the end of a list where a caller asks, whoever is behind it.
interface Source {
  next(): string;
  peek(): { v: number };
  count(): number;
}
class Lines implements Source {
  private at = 0;
  constructor(
    private readonly lines: string[],
    private readonly objects: { v: number }[] = [],
  ) {}
  next(): string {
    return this.lines[this.at++];
  }
  peek(): { v: number } {
    return this.objects[this.at];
  }
  count(): number {
    return this.lines.length;
  }
}
class Always implements Source {
  next(): string {
    return "again";
  }
  peek(): { v: number } {
    return { v: 7 };
  }
  count(): number {
    return 1;
  }
}
function literal(lines: string[]): Source {
  let at = 0;
  return {
    next: () => lines[at++],
    peek() {
      return { v: at };
    },
    count: () => lines.length,
  };
}
interface Stack<T> {
  push(item: T): void;
  top(): T;
}
class ListStack<T> implements Stack<T> {
  private items: T[] = [];
  push(item: T): void {
    this.items.push(item);
  }
  top(): T {
    return this.items[this.items.length - 1];
  }
}
export function program(): void {
  const source: Source = new Lines(["a", "b"]);
  for (let line = source.next(); line !== undefined; line = source.next()) console.log(line);
  console.log(source.peek() === undefined, source.peek()?.v, source.count());
  const made = literal(["x"]);
  console.log(made.next(), made.next() === undefined, made.next() ?? "end", made.peek().v);
  const always: Source = new Always();
  console.log(always.next() ?? "none", always.peek()?.v);
  const names: Stack<string> = new ListStack<string>();
  console.log(names.top() === undefined, names.top() ?? "empty");
  names.push("n");
  console.log(names.top(), names.top().length);
  const numbers: Stack<number> = new ListStack<number>();
  console.log(numbers.top() === undefined);
  numbers.push(3);
  console.log(numbers.top() + 1);
  for (const each of [source, made, always]) console.log(each.next() === undefined);
}
