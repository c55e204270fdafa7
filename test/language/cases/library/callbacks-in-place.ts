// Callbacks that are written in the call: loops underneath, and nobody can tell.

interface Row {
  id: number;
  name: string;
  tags: string[];
}

const rows: Row[] = [1, 2, 3, 4, 5].map((id) => ({ id, name: `row ${id}`, tags: id % 2 ? ["odd"] : ["even", "x"] }));

function capturedSum(list: number[]): number {
  let sum = 0;
  let count = 0;
  list.forEach((x, i) => {
    if (x > 100) return;
    sum += x * i;
    count++;
  });
  return sum + count / 10;
}

function fresh(list: number[]): string {
  const later: (() => number)[] = [];
  list.forEach((x) => {
    let own = x;
    later.push(() => own++ + x);
    later.push(() => own);
  });
  return later.map((each) => each()).join(" ");
}

function changedParameter(list: number[]): string {
  const later: (() => number)[] = [];
  list.forEach((x, i) => {
    x += 1;
    i += 10;
    later.push(() => x * 100 + i);
    x *= 2;
  });
  return `${later.map((each) => each()).join(" ")} ${list.join(" ")}`;
}

function growing(): string {
  const list = [1, 2, 3];
  let seen = "";
  list.forEach((x, i, all) => {
    seen += `${x}${i}${all.length} `;
    if (all.length < 6) list.push(x * 10);
  });
  const doubled = list.map((x) => {
    if (x === 2) list.push(99);
    return x * 2;
  });
  return `${seen}| ${list.join()} | ${doubled.join()}`;
}

function shrinking(): string {
  const list = [1, 2, 3, 4, 5, 6];
  let seen = "";
  list.forEach((x) => {
    seen += x;
    list.pop();
  });
  const other = [1, 2, 3, 4];
  const kept = other.filter((x) => {
    if (x === 2) other.length = 3;
    return x % 2 === 1;
  });
  const total = other.reduce((sum, x) => {
    other.shift();
    return sum + x;
  }, 0);
  return `${seen} ${list.join()} ${kept.join()} ${total}`;
}

let replaced: number[] = [];
function replacing(): string {
  replaced = [1, 2, 3];
  let seen = "";
  replaced.forEach((x) => {
    replaced = [7, 8];
    seen += x;
  });
  return seen + replaced.join();
}

function returnsInLoops(list: number[]): string {
  let out = "";
  list.forEach((x) => {
    for (let k = 0; k < 5; k++) {
      if (k === x) return;
      switch (k) {
        case 1:
          out += "one ";
          break;
        case 3:
          if (x === 4) return;
          out += "three ";
      }
      while (true) {
        if (k % 2) break;
        return void (out += `r${k} `);
      }
    }
    out += "end ";
  });
  return out;
}

function returnsInTry(list: number[]): string {
  let out = "";
  const texts = list.map((x) => {
    try {
      if (x === 1) return "one";
      if (x === 2) throw new Error("two");
      for (const y of list) if (y === x) return `found ${y}`;
    } catch (error) {
      return error instanceof Error ? error.message : "?";
    } finally {
      out += `f${x} `;
    }
    return "never";
  });
  return `${out}${texts.join()}`;
}

function early(list: number[]): string {
  let asked = 0;
  const some = list.some((x) => {
    asked++;
    return x > 2;
  });
  const every = list.every((x) => {
    asked++;
    for (const y of [1, 2]) if (y === x) return true;
    return false;
  });
  const found = list.find((x) => {
    asked++;
    switch (x) {
      case 3:
        return true;
      default:
        return false;
    }
  });
  const none = list.find((x) => x > 100);
  const index = list.findIndex((x) => x === 2);
  const missing = list.findIndex((x) => x === 2.5);
  return `${asked} ${some} ${every} ${found} ${none} ${index} ${missing}`;
}

function throwing(list: number[]): string {
  let last = 0;
  try {
    list.forEach((x) => {
      last = x;
      if (x === 2) throw new RangeError(`at ${x}`);
    });
  } catch (error) {
    return `${last} ${error instanceof RangeError ? error.message : "?"}`;
  }
  return "none";
}

function nested(): string {
  let out = "";
  rows.forEach(({ id, tags }) => {
    const long = tags.filter((tag) => tag.length > 1).map((tag) => `${tag}${id}`);
    tags.forEach((tag, i) => {
      if (tag === "x") return;
      out += `${id}${tag}${i}${long.length} `;
    });
  });
  return out;
}

function depth(n: number): number {
  return n === 0 ? 1 : [1, 2].map((x) => depth(n - 1) + x).reduce((a, b) => a + b, 0);
}

class Basket {
  total = 0;
  readonly prices: number[] = [1.5, 2.5];
  add(factor: number): number {
    this.prices.forEach((price) => {
      this.total += price * factor;
    });
    this.total = this.prices.reduce((sum, price) => sum + price + this.total, 0);
    return this.prices.some((price) => price > this.total) ? -1 : this.total;
  }
}

function isText(x: string | number): x is string {
  return typeof x === "string";
}

function kinds(): string {
  const mixed: (string | number)[] = ["a", 1, "b", 2];
  const texts = mixed.filter((x): x is string => typeof x === "string");
  const first = mixed.find((x): x is number => typeof x === "number");
  const again = mixed.filter((x) => isText(x) && x > "a");
  const lengths = texts.map((x) => x.length);
  const truths = mixed.filter((x) => x !== 1 && x);
  return `${texts.join()} ${first} ${again.join()} ${lengths.join()} ${truths.join()}`;
}

function order(): string {
  const log: string[] = [];
  const source = (): number[] => {
    log.push("list");
    return [1, 2];
  };
  const start = (): number => {
    log.push("start");
    return 0;
  };
  const sum = source().reduce((a, b) => {
    log.push(`step ${b}`);
    return a + b;
  }, start());
  let before = 10;
  const change = (): number => (before = 50);
  before += [1, 2].reduce((a, b) => a + b + (b === 2 ? change() : 0), 0);
  let plain = 1;
  plain += [1, 2].reduce((a, b) => a + b, 0);
  let read = 1;
  const left = read + [1].reduce((a, b) => {
    read = 5;
    return a + b;
  }, 0);
  const text = `${read} ${[1, 2].map((x) => {
    read += x;
    return read;
  })} ${read}`;
  return `${log.join()} ${sum} ${before} ${plain} ${left} ${text}`;
}

function chosen(list: number[]): string {
  let out = "";
  if (list.some((x) => x > 2)) out += "some ";
  else if (list.every((x) => x > 0)) out += "every ";
  else out += "other ";
  outer: for (const x of list.filter((y) => y !== 2)) {
    for (const z of list.map((y) => y + x)) {
      if (z > 4) continue outer;
      out += `${z} `;
    }
  }
  switch (list.reduce((a, b) => a + b, 0)) {
    case 6:
      out += "six";
      break;
    default:
      out += "many";
  }
  return out;
}

function counters(list: string[]): string {
  let count = 0;
  let last = -1;
  list.forEach((text, i) => {
    if (text === "") count++;
    else last = i;
  });
  const [a, b] = list.reduce<[number, number]>(([x, y], text) => [x + text.length, y + 1], [0, 0]);
  return `${count} ${last} ${a} ${b} ${count / 2}`;
}

function grouped(): string {
  const groups = rows.reduce<Record<string, string[]>>((all, row) => {
    for (const tag of row.tags) (all[tag] ??= []).push(row.name);
    return all;
  }, {});
  const sizes = new Map<string, number>();
  Object.keys(groups).forEach((key) => sizes.set(key, groups[key]!.length));
  return [...sizes].map(([key, size]) => `${key}=${size}`).join();
}

function nothing(list: number[]): string {
  const given = list.map((x) => {
    if (x > 100) console.log(x);
  });
  const some = list.some((x) => {
    if (x > 100) console.log(x);
  });
  return `${given.length} ${given[0]} ${some}`;
}

function mutual(list: number[]): string {
  const twice = (x: number): number => x * 2;
  function thrice(x: number): number {
    return list.map((y) => y * x).reduce((a, b) => a + b, 0);
  }
  let step = 0;
  const bump = (): void => {
    step++;
  };
  list.forEach((x) => {
    bump();
    step += twice(x);
  });
  return `${step} ${thrice(2)}`;
}

function holes(): string {
  const list = new Array<number>(3);
  list[1] = 5;
  let seen = 0;
  list.forEach((x) => {
    if (x === 5) seen++;
  });
  return `${seen}`;
}

function readonlyList(list: readonly Row[]): string {
  return list.filter((row) => row.id > 3).map((row) => row.name).join();
}

function items<T>(list: T[], keep: (item: T) => boolean): T[] {
  const kept: T[] = [];
  list.forEach((item) => {
    if (keep(item)) kept.push(item);
  });
  return kept;
}

export function program(): void {
  const numbers = [1, 2, 3];
  console.log(capturedSum([1, 2, 200, 3]), fresh(numbers), changedParameter(numbers));
  console.log(growing(), shrinking(), replacing());
  console.log(returnsInLoops([0, 1, 2, 4, 9]));
  console.log(returnsInTry(numbers), early(numbers), throwing(numbers));
  console.log(nested(), depth(4), new Basket().add(2), kinds());
  console.log(order());
  console.log(chosen(numbers), chosen([1, 2]), chosen([0, -1]));
  console.log(counters(["a", "", "bc"]), grouped(), nothing(numbers), mutual(numbers));
  console.log(holes(), readonlyList(rows), items([1, 2, 3], (x) => x !== 2), items(["a"], (x) => x === "a"));
}
