// `[Symbol.asyncIterator]` by hand: an object with a `next` that gives promises.
class Ticks implements AsyncIterable<number> {
  constructor(private n: number) {}
  [Symbol.asyncIterator](): AsyncIterator<number> {
    let i = 0;
    const n = this.n;
    return {
      next(): Promise<IteratorResult<number>> {
        return Promise.resolve(i < n ? { value: i++, done: false } : { value: undefined, done: true });
      },
    };
  }
}

class Untyped {
  constructor(private n: number) {}
  [Symbol.asyncIterator]() {
    let i = 0;
    const n = this.n;
    return { next: async () => (i < n ? { value: i++, done: false } : { value: undefined, done: true }) };
  }
}

/** Its own iterator, which wants to know when somebody leaves. */
class Lines {
  #at = 0;
  constructor(private lines: string[]) {}
  [Symbol.asyncIterator]() {
    return this;
  }
  async next(): Promise<IteratorResult<string>> {
    await Promise.resolve();
    if (this.lines[this.#at] === "bad") throw new Error("a bad line");
    if (this.#at < this.lines.length) return { value: this.lines[this.#at++]!, done: false };
    return { value: undefined, done: true };
  }
  async return() {
    console.log("left");
    return { value: undefined, done: true as const };
  }
}

const literal = {
  async *[Symbol.asyncIterator]() {
    yield "a";
    yield "b";
  },
};

const counter: AsyncIterable<number> = {
  [Symbol.asyncIterator]() {
    let i = 10;
    return {
      async next() {
        return i > 7 ? { value: i--, done: false } : { value: undefined, done: true };
      },
    };
  },
};

async function sum(numbers: AsyncIterable<number>): Promise<number> {
  let total = 0;
  for await (const n of numbers) total += n;
  return total;
}

async function* doubled(numbers: AsyncIterable<number>): AsyncGenerator<number> {
  for await (const n of numbers) yield n * 2;
}

export async function program(): Promise<void> {
  for await (const n of new Ticks(3)) console.log(n);
  for await (const n of new Untyped(2)) console.log(n);
  for await (const line of new Lines(["x", "y", "z"])) {
    console.log(line);
    if (line === "y") break;
  }
  for await (const line of new Lines(["end"])) console.log(line);
  try {
    for await (const line of new Lines(["ok", "bad"])) console.log(line);
  } catch (error) {
    console.log((error as Error).message);
  }
  try {
    for await (const line of new Lines(["ok", "more"])) throw new Error(`thrown at ${line}`);
  } catch (error) {
    console.log((error as Error).message);
  }
  for await (const s of literal) console.log(s);
  console.log(await sum(new Ticks(5)), await sum(counter));
  const it = new Untyped(1)[Symbol.asyncIterator]();
  console.log((await it.next()).value, (await it.next()).done);
  const ticks = new Ticks(1)[Symbol.asyncIterator]();
  console.log((await ticks.next()).value, (await ticks.next()).done);
  for await (const n of doubled(new Ticks(3))) console.log(n);
}
