// Generators: what is sent, returned and thrown into them, `finally`, laziness, closures and methods.

let log: string[] = [];
function flush(): void {
  console.log(log.join(" "));
  log = [];
}

function* counter(limit: number): Generator<number, string, number> {
  let total = 0;
  for (let i = 0; i < limit; i++) {
    const sent = yield total;
    log.push(`sent${sent}`);
    total += sent;
  }
  return `total ${total}`;
}

function sending(): void {
  const it = counter(3);
  console.log(it.next(100).value, it.next(1).value, it.next(2).value);
  const last = it.next(3);
  console.log(last.done, last.value);
  const after = it.next(4);
  console.log(after.done);
  flush();
}

function* guarded(): Generator<number, number> {
  try {
    log.push("start");
    yield 1;
    yield 2;
  } catch (error) {
    log.push(`caught ${error.message}`);
    yield 99;
  } finally {
    log.push("cleanup");
  }
  log.push("end");
  return 5;
}

function ending(): void {
  const a = guarded();
  console.log(a.next().value, a.return(7).value, a.next().done);
  flush();
  const b = guarded();
  b.next();
  console.log(b.throw(new Error("x")).value);
  const done = b.next();
  console.log(done.value, done.done);
  flush();
  const c = guarded();
  console.log(c.return(3).value);
  try {
    guarded().throw(new Error("fresh"));
  } catch (error) {
    console.log(error.message);
  }
  for (const x of guarded()) {
    console.log(x);
    if (x === 2) break;
  }
  flush();
  try {
    for (const x of guarded()) throw new Error(`body ${x}`);
  } catch (error) {
    console.log(error.message);
  }
  flush();
  outer: for (const x of [1, 2]) {
    for (const y of guarded()) {
      if (y === 2) continue outer;
      log.push(`${x}${y}`);
    }
  }
  flush();
}

function* naturals(): Generator<number> {
  for (let n = 0; ; n++) {
    log.push(`made${n}`);
    yield n;
  }
}
function* map<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}
function* filter<T>(items: Iterable<T>, test: (item: T) => boolean): IterableIterator<T> {
  for (const item of items) if (test(item)) yield item;
}
function take<T>(items: Iterable<T>, count: number): T[] {
  const list: T[] = [];
  if (count <= 0) return list;
  for (const item of items) {
    list.push(item);
    if (list.length === count) break;
  }
  return list;
}

function laziness(): void {
  const squares = map(filter(naturals(), (n) => n % 2 === 1), (n) => `<${n * n}>`);
  console.log(take(squares, 3).join());
  flush();
  const [first, second] = naturals();
  console.log(first, second);
  flush();
  console.log(take("héé", 2).join(), take([4, 5, 6], 2).join(), take(map([1, 2], (n) => n + 0.5), 9).join());
  console.log([...map(["a", "b"], (s) => s + s)].join(), Math.max(...map([1, 3, 2], (n) => n * 2)));
}

interface Tree {
  value: number;
  left?: Tree;
  right?: Tree;
}
function* walk(tree: Tree | undefined): Generator<number> {
  if (!tree) return;
  yield* walk(tree.left);
  yield tree.value;
  yield* walk(tree.right);
}
function* mixed(): Generator<string, number> {
  yield* ["x", "y"];
  yield* "zw";
  const n = yield* inner();
  yield `inner gave ${n}`;
  return n;
}
function* inner(): Generator<string, number> {
  try {
    yield "in";
  } finally {
    log.push("inner closed");
  }
  return 42;
}

class Numbers {
  private list = [3, 1, 2];
  *[Symbol.iterator](): Generator<number> {
    for (const n of this.list) yield n * this.scale;
  }
  constructor(private scale = 10) {}
  *pairs(): Generator<[number, string]> {
    for (const n of this) yield [n, `#${n}`];
  }
}

class Chain implements Iterable<string> {
  next: Chain | null = null;
  constructor(readonly name: string) {}
  [Symbol.iterator](): Iterator<string> {
    let at: Chain | null = this;
    return {
      next(): IteratorResult<string> {
        if (at === null) return { done: true, value: undefined };
        const value = at.name;
        at = at.next;
        return { done: false, value };
      },
      return(): IteratorResult<string> {
        log.push("closed");
        return { done: true, value: undefined };
      },
    };
  }
}

function objects(): void {
  const tree: Tree = { value: 2, left: { value: 1 }, right: { value: 4, left: { value: 3 } } };
  console.log([...walk(tree)].join());
  console.log([...mixed()].join());
  for (const s of mixed()) if (s === "in") break;
  flush();
  const numbers = new Numbers();
  console.log([...numbers].join(), Math.min(...numbers));
  for (const [n, text] of numbers.pairs()) console.log(n, text);
  const chain = new Chain("a");
  chain.next = new Chain("b");
  chain.next.next = new Chain("c");
  for (const name of chain) console.log(name);
  for (const name of chain) if (name === "b") break;
  const [head] = chain;
  console.log(head, [...chain].join("-"), take(chain, 2).join());
  flush();
  const it = chain[Symbol.iterator]();
  for (let r = it.next(); !r.done; r = it.next()) console.log(r.value);
}

function closures(): void {
  const make = function* (step: number) {
    let n = 0;
    while (n < 3 * step) {
      yield () => n;
      n += step;
    }
  };
  const fns = [...make(2)];
  console.log(fns.map((fn) => fn()).join());
  function* local(text: string) {
    const parts = text.split(" ");
    while (parts.length) {
      const part = parts.pop();
      if (part === undefined) return;
      const answer: string = part.length > 1 ? yield part : "short";
      if (answer) log.push(answer);
    }
  }
  const it = local("one b three");
  console.log(it.next().value, it.next("A").value, it.next("B").done);
  flush();
  const list = ["p", "q"];
  for (const [i, item] of list.entries()) console.log(i, item);
  for (const i of list.keys()) console.log(i);
  const values = list.values();
  list.push("r");
  console.log([...values].join(), values.next().done);
}

export function program(): void {
  sending();
  ending();
  laziness();
  objects();
  closures();
}
