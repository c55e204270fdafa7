// Maps and sets: every way of going over them, and what happens when they change meanwhile.

function live(): void {
  const map = new Map<string, number>([
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  const seen: string[] = [];
  for (const [key, value] of map) {
    seen.push(key + value);
    if (key === "a") {
      map.delete("b");
      map.set("d", 4);
    }
    if (key === "d") for (let i = 0; i < 20; i++) map.set(`x${i}`, i);
    if (key === "x3") map.delete("x4");
    if (key === "x6") {
      map.clear();
      map.set("again", 9);
    }
  }
  console.log(seen.join());
  const set = new Set([1, 2, 3]);
  const order: number[] = [];
  for (const n of set) {
    order.push(n);
    if (n < 3) {
      set.delete(n);
      set.add(n + 10);
    }
  }
  console.log(order.join(), set.size);
}

function forms(): void {
  const map = new Map([
    ["one", 1],
    ["two", 2],
  ]);
  for (const entry of map) console.log(entry[0], entry[1], entry.length);
  for (const [, value] of map.entries()) console.log(value);
  for (const key of map.keys()) console.log(key.toUpperCase());
  for (const value of map.values()) console.log(value / 4);
  console.log([...map].map(([key, value]) => key + value).join());
  console.log([...map.keys()].join(), [...map.values()].join(), [...map.entries()].length);
  console.log(Array.from(map, ([key, value]) => `${key}:${value}`).join());
  const copy = new Map(map);
  copy.set("three", 3);
  console.log(map.size, copy.size, new Map([...map, ...copy]).size);
  const doubled = new Map([...map].map(([key, value]): [string, number] => [key, value * 2]));
  console.log(doubled.get("two"));
  const grid = new Map<number, number>([
    [1, 10],
    [2, 20],
  ]);
  for (const [x, y] of grid) console.log(x + y);
  const [first, second] = grid;
  console.log(first![0], second![1]);
  const keys = grid.keys();
  console.log(keys.next().value, keys.next().value, keys.next().done);
  const it = map[Symbol.iterator]();
  const result = it.next();
  if (!result.done) console.log(result.value[0], result.value[1]);
  const sorted = [...map].sort((a, b) => b[1] - a[1]);
  console.log(sorted.map((each) => each[0]).join());
}

function sets(): void {
  const letters = new Set("hello");
  console.log([...letters].join(""), letters.size);
  for (const [a, b] of letters.entries()) if (a !== b) console.log("never");
  const [h, ...rest] = letters;
  console.log(h, rest.join(""));
  const union = new Set([...letters, ..."world"]);
  console.log([...union.values()].join(""), Math.max(...new Set([4, 9, 2])));
  const nested = new Map<string, Set<number>>();
  for (const [word, n] of [["a", 1], ["b", 2], ["a", 3]] as [string, number][]) {
    const known = nested.get(word) ?? new Set<number>();
    known.add(n);
    nested.set(word, known);
  }
  for (const [word, numbers] of nested) console.log(word, [...numbers].join("+"));
  outer: for (const a of letters) {
    for (const b of letters) {
      if (b === "l") continue outer;
      if (a === "l") break outer;
      console.log(a + b);
    }
  }
}

function sum(items: Iterable<number>): number {
  let total = 0;
  for (const item of items) total += item;
  return total;
}
function count<T>(items: Iterable<T>): number {
  return [...items].length;
}
function* zip<A, B>(a: Iterable<A>, b: Iterable<B>): Generator<[A, B]> {
  const other = b[Symbol.iterator]();
  for (const item of a) {
    const next = other.next();
    if (next.done) return;
    yield [item, next.value];
  }
}
function iterables(): void {
  const map = new Map([[1, "x"]]);
  console.log(sum([1, 2]), sum(new Set([3, 4])), sum(map.keys()), count(map), count("añb"), count(map.values()));
  for (const [a, b] of zip(["p", "q", "r"], new Set([1, 2]))) console.log(a, b);
  for (const [a, b] of zip(map, "z")) console.log(a[0], a[1], b);
  const list = ["u", "v"];
  for (const [i, item] of list.entries()) {
    if (i === 0) list.push("w");
    console.log(i, item);
  }
  const fns = [...map].map(([key, value]) => () => key + value);
  console.log(fns[0]!());
}

export function program(): void {
  live();
  forms();
  sets();
  iterables();
}
