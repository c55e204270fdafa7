// `[Symbol.iterator]` whose results have no written type: what the checker infers is one of two objects.
class Arrow {
  constructor(private n: number) {}
  [Symbol.iterator]() {
    let i = 0;
    const n = this.n;
    return { next: () => (i < n ? { value: i++, done: false } : { value: undefined, done: true }) };
  }
}

/** Its own iterator. */
class Countdown {
  constructor(private n: number) {}
  [Symbol.iterator]() {
    return this;
  }
  next() {
    if (this.n > 0) return { value: this.n--, done: false as const };
    return { value: undefined, done: true as const };
  }
}

function range(n: number): Iterable<number> {
  return {
    [Symbol.iterator]() {
      let i = 0;
      return {
        next() {
          return i < n ? { value: i++, done: false } : { value: undefined, done: true };
        },
      };
    },
  };
}

function words(text: string) {
  return {
    [Symbol.iterator]() {
      const parts = text.split(" ");
      let at = 0;
      return {
        next() {
          if (at < parts.length) {
            return { value: parts[at++], done: false };
          }
          return { value: undefined, done: true };
        },
        return() {
          console.log("left at", at);
          return { value: undefined, done: true };
        },
      };
    },
  };
}

const between = {
  from: 1,
  to: 3,
  [Symbol.iterator]() {
    let current = this.from;
    const last = this.to;
    return {
      next() {
        return current <= last ? { done: false, value: current++ } : { done: true, value: undefined };
      },
    };
  },
};

/** The iterator speaks of itself. */
const steps: Iterable<string> = {
  [Symbol.iterator](): Iterator<string> & { at: number } {
    return {
      at: 0,
      next() {
        this.at++;
        return this.at < 3 ? { value: `step ${this.at}`, done: false } : { value: undefined, done: true };
      },
    };
  },
};

const twice = {
  *[Symbol.iterator]() {
    yield* between;
    yield* between;
  },
};

export function program(): void {
  for (const x of new Arrow(2)) console.log(x);
  let sum = 0;
  for (const x of new Countdown(3)) sum += x;
  console.log(sum, [...new Countdown(2)], Array.from(new Countdown(2)).length);
  const [first, second] = new Countdown(5);
  console.log(first, second);
  for (const x of range(2)) console.log(x + 1);
  console.log([...range(3)], Math.max(...range(4)));
  for (const word of words("a b c")) {
    console.log(word);
    if (word === "b") break;
  }
  for (const x of between) {
    if (x !== undefined) console.log(x * 2);
  }
  console.log([...between], new Set(between).size, [...twice].length);
  const it = between[Symbol.iterator]();
  const result = it.next();
  console.log(result.done, result.value);
  for (const step of steps) console.log(step);
}
