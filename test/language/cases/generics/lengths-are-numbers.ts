function choose<T>(c: boolean, a: T, b: T): T { return c ? a : b; }
function same<T>(a: T, b: T): boolean { return a === b; }
function keep<T>(start: T): { value: T; set: (next: T) => void } {
  const box = { value: start, set: (next: T): void => { box.value = next; } };
  return box;
}
function first<T>(...all: T[]): T { return all[0]!; }
function record<K extends string, V>(entries: [K, V][]): Map<K, V> { return new Map(entries); }
async function later<T>(value: T): Promise<T> { return value; }
export async function program(): Promise<void> {
  const list = ["a", "b"];
  const text = "hello";
  const picked = choose(list.length > 1, 12, list.length);
  console.log(picked, picked === 12, picked / 8, choose(false, 0.5, text.indexOf("l")), choose(true, text.indexOf("z"), 0.5));
  console.log(same(list.length, 2), same(2, list.length), same(text.length, list.length));
  const size = keep(list.length);
  size.set(2.5);
  console.log(size.value, first(1, list.length, 2.5), first(list.length, 0.5));
  const pairs = [0, list.length];
  pairs.push(0.25);
  console.log(pairs, [list.length, -1].map((n) => n / 4), [[list.length, 0.5], [0]]);
  const counts: Record<string, number> = { a: list.length };
  counts["b"] = 0.5;
  const inferred = { [text]: list.length, other: 7 };
  console.log(counts, inferred, record([["x", text.length], ["y", 0.5]]));
  const [a, b, c] = await Promise.all([later(list.length), 12, later(0.5)]);
  console.log(a / 4, b, c, await Promise.race([list.length, later(0.5)]));
  const sum = ["a", "bb", "ccc"].reduce((n, s) => n + s.length, 0.5);
  const longest = ["a", "bb"].reduce((best, s) => Math.max(best, s.length), 0);
  const byLength = Object.groupBy(["a", "bb", "cc"], (s) => s.length);
  const lengths = new Set([1, ...["a", "bb"].map((s) => s.length)]);
  console.log(sum, longest, Object.keys(byLength), lengths, new Map([["k", list.length]]).set("z", 1.5));
  let best: number | undefined;
  for (const word of list) best = best === undefined ? word.length : Math.max(best, word.length / 2);
  console.log(best, list.indexOf("b") === 1 ? "one" : list.indexOf("b"), [...list.entries()], [...list.keys()].concat(0.5));
  switch (list.length) {
    case 2:
      console.log("two");
      break;
    case 3:
      console.log("three");
  }
  const at: 0 | 1 | 2 = list.length === 2 ? 1 : 0;
  const half = list.length / 4;
  console.log(at, half, 7 / list.length, -list.length / 0, (list.length - 2) / -1, Object.is(list.length * -0, -0));
}
