// Destructuring of objects, arrays, strings and tuples, wherever a pattern may stand.

interface Point {
  x: number;
  y: number;
}
interface Line {
  from: Point;
  to?: Point;
  name?: string;
}

let calls = "";
function note<T>(text: string, value: T): T {
  calls += `${text} `;
  return value;
}

function objects(): void {
  const line: Line = { from: { x: 1, y: 2 } };
  const {
    from: { x, y: height },
    to: { x: tx } = { x: 9, y: 9 },
    name = "none",
  } = line;
  console.log(x, height, tx, name);
  let { x: a, y: b } = { x: 3, y: 4 } as Point;
  a++;
  console.log(a, b);
  ({ x: a, y: b } = line.from);
  console.log(a, b);
  const target = { p: 0, list: [0, 0] };
  ({ x: target.p, y: target.list[1] } = line.from);
  console.log(target.p, target.list.join());
  const { length } = "hello";
  const { length: count } = [1, 2, 3];
  console.log(length, count, length / 2, count / 2);
  let from: Point;
  let label: string;
  ({ from, name: label = "default" } = line);
  console.log(from.x, label);
  const { from: nested, ["to"]: to } = line;
  console.log(nested === line.from, to === undefined);
}

function arrays(): void {
  const list = [1, 2, 3, 4];
  const [first, , third, ...rest] = list;
  console.log(first, third, rest.join(), rest.length);
  const [a = note("a", 10), b = note("b", 20), c = note("c", 30)] = [1, 2].slice(0, 2);
  console.log(a, b, c, calls);
  calls = "";
  const [[p, q] = [7, 8], [r] = [9]] = [[1, 2]];
  console.log(p, q, r);
  const points: Point[] = [
    { x: 1, y: 2 },
    { x: 3, y: 4 },
  ];
  const [{ x }, { y }] = points;
  console.log(x, y);
  const [h, e, ...llo] = "héllo😀";
  console.log(h, e, llo.join("|"));
  const [missing = "none"] = "";
  console.log(missing);
  const maybe: (number | undefined)[] = [undefined, 2];
  const [m = 5, n = 6, o] = maybe;
  console.log(m, n, o === undefined);
}

function assignments(): void {
  let [a, b] = [1, 2];
  [a, b] = [b, a];
  console.log(a, b);
  [a, b] = [b, a + b];
  console.log(a, b);
  const list = [5, 6, 7];
  let i = 0;
  [list[i++], list[i++]] = [list[1]!, list[0]!];
  console.log(list.join(), i);
  [list[0], list[2]] = [list[2]!, list[0]!];
  console.log(list.join());
  let rest: number[];
  let head: number;
  [head, ...rest] = list;
  console.log(head, rest.join());
  const point = { x: 0, y: 0 };
  [point.x, point.y] = [3, 4];
  console.log(point.x, point.y);
  let fib = [0, 1];
  for (let k = 0; k < 5; k++) fib = [fib[1]!, fib[0]! + fib[1]!];
  console.log(fib.join());
  let s: string, t: number;
  [s, t = 4] = pair("x");
  console.log(s, t);
  const chained = ([a, b] = [8, 9]);
  console.log(chained.length, a, b);
  for (let x = 0, y = 1; x < 20; [x, y] = [y, x + y]) calls += `${x} `;
  console.log(calls);
  calls = "";
  const swap = () => {
    [a, b] = [b, a];
  };
  swap();
  console.log(a, b);
}

function pair(text: string): [string, number] {
  return [text, text.length];
}

function order(): void {
  const get = () => note("source", { x: 1, y: 2 });
  const at = (name: string, list: number[]) => note(name, list);
  const [one, two] = [[0], [0]];
  ({ x: at("x", one!)[0], y: at("y", two!)[0] } = get());
  console.log(calls, one!.join(), two!.join());
  calls = "";
}

function loops(): void {
  const points: Point[] = [
    { x: 1, y: 2 },
    { x: 3, y: 4 },
  ];
  for (const { x, y } of points) console.log(x, y);
  const pairs: [string, number][] = [
    ["a", 1],
    ["b", 2],
  ];
  for (const [name, value] of pairs) console.log(name, value);
  for (const [a, b = 5] of [[1], [2, 3]]) console.log(a, b);
  let name: string;
  let value: number;
  for ([name, value] of pairs) console.log(name + value);
  let item = 0;
  for (item of [1, 2]) console.log(item);
  console.log(item);
  const holder = { last: 0 };
  for (holder.last of [4, 5]) console.log(holder.last);
  const later: (() => string)[] = [];
  for (const [key, n] of pairs) later.push(() => key + n);
  console.log(later.map((each) => each()).join());
}

function optional(point?: Point): string {
  const { x, y } = point ?? { x: -1, y: -1 };
  const [a, b] = point ? [point.x, point.y] : [0, 0];
  return `${x} ${y} ${a} ${b}`;
}

class Counter {
  private _n = 0;
  get n(): number {
    calls += "get ";
    return this._n;
  }
  set n(value: number) {
    calls += `set${value} `;
    this._n = value;
  }
  swapWith(other: Counter): void {
    [this.n, other.n] = [other.n, this.n];
  }
}
function accessors(): void {
  const [a, b] = [new Counter(), new Counter()];
  a.n = 1;
  b.n = 2;
  a.swapWith(b);
  const { n } = a;
  console.log(n, b.n, calls);
}

export function program(): void {
  objects();
  arrays();
  assignments();
  order();
  loops();
  console.log(optional(), optional({ x: 1, y: 2 }));
  accessors();
}
