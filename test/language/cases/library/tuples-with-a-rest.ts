// Tuples whose end is open, and lists of which it is not known what they hold.

type NonEmpty<T> = [T, ...T[]];
type Command = [name: string, ...sizes: number[]];
type Row = [number, ...string[], boolean];

function first<T>(list: NonEmpty<T>): T {
  return list[0];
}

function run(...command: Command): string {
  const [name, ...sizes] = command;
  return `${name}:${sizes.reduce((sum, size) => sum + size, 0)}`;
}

function tuples(): void {
  const one: NonEmpty<number> = [1];
  one.push(2);
  const [head, ...tail] = one;
  console.log(first([3, 4]), first(["a"]), one, head, tail);
  const command: Command = ["cut", 1, 2];
  console.log(run("all"), run("some", 5), run(...command), command[0].toUpperCase(), command[1], command.length);
  const row: Row = [1, "a", "b", true];
  console.log(row, row[0] + 1, row.length);
  for (const each of command) console.log(typeof each);
}

function either(list: number[] | string[]): void {
  console.log(list[0], list[list.length - 1], list[9], typeof list[0], list.join("-"), list.slice(1), list.at(-1));
}

function texts(value: string | string[]): string {
  const has = value.includes("b") ? "has" : "lacks";
  const start: string = value[0];
  return `${has} ${value.indexOf("b")} ${start} ${value[7]} ${value.slice(1)} ${value.length}`;
}

function show(...values: unknown[]): void {
  console.log(...values);
}

class Point {
  x = 1;
}

/** Lists of different unions are told apart by nothing but what they hold. */
function mixed(): void {
  show(["a", 1] as (string | number)[], ["z", true] as (string | boolean)[]);
  show([new Point(), null, 4] as (Point | null | number)[]);
  show(new Map<string, string | number>([["a", 1]]), new Map<string, boolean | Point>([["q", new Point()]]));
  const counts: Record<string, string | number> = { q: 1 };
  const flags: Record<string, boolean | Point> = { z: true, y: new Point() };
  show(counts, flags, Object.values(flags as object), JSON.stringify({ counts, flags } as unknown));
  show([1, true] as [string | number, boolean], [new Point(), true] as [Point | boolean, boolean]);
}

export function program(): void {
  tuples();
  either([1, 2, 3]);
  either(["a", "b"]);
  console.log(texts("abc"), texts(["a", "b"]));
  mixed();
}
