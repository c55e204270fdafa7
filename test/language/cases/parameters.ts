// Optional, default, rest and destructured parameters, in every kind of function.

let log = "";
function note<T>(text: string, value: T): T {
  log += `${text};`;
  return value;
}
function flush(): void {
  console.log(log);
  log = "";
}

function defaults(a: number, b: number = note("b", a + 1), c: string = note("c", `c${b}`), d = true): string {
  return `${a} ${b} ${c} ${d}`;
}
function literals(a = 1, b = -2.5, c = "x", d = false): string {
  return `${a} ${b} ${c} ${d}`;
}
function optional(a: number, b?: number, c?: string): string {
  return `${a} ${b} ${c} ${b === undefined} ${c === undefined}`;
}
function total(label: string, ...xs: number[]): string {
  let sum = 0;
  for (const x of xs) sum += x;
  return `${label} ${xs.length} ${sum}`;
}
function pair(...args: [string, number]): string {
  return `${args[0]}=${args[1]}/${args.length}`;
}
interface Point {
  x: number;
  y?: number;
}
function dist({ x, y = 10 }: Point, [first, second = "none"]: string[] = ["f"]): string {
  return `${x} ${y} ${first} ${second}`;
}
function box({ width = 1, height = 2 }: { width?: number; height?: number } = {}): number {
  return width * height;
}

function topLevel(): void {
  console.log(defaults(1));
  flush();
  console.log(defaults(1, undefined, "z"));
  flush();
  console.log(defaults(1, 5, undefined, false));
  flush();
  console.log(literals(), literals(5), literals(5, 6), literals(5, 6, "y"), literals(undefined, undefined, undefined, true));
  const maybe: number | undefined = log === "" ? undefined : 3;
  console.log(literals(maybe), optional(1), optional(1, 2), optional(1, undefined, "c"));
  console.log(total("none"), total("one", 1), total("three", 1, 2, 3));
  const list = [4, 5, 6];
  console.log(total("spread", ...list), total("mixed", 1, ...list, 2, ...list));
  console.log(pair("a", 1), pair(...(["b", 2] as [string, number])));
  console.log(dist({ x: 1 }), dist({ x: 1, y: 2 }, ["a", "b"]), box(), box({ height: 5 }), box({ width: 3 }));
}

class Shape {
  constructor(
    public name: string,
    public sides = 4,
    protected scale: number = sides * 2,
    readonly tags: string[] = [],
  ) {}
  area(by = this.scale, extra?: number): number {
    return by + (extra ?? 0);
  }
  join(separator = "-", ...parts: string[]): string {
    return this.name + separator + parts.join(separator);
  }
  static make(name = "made", ...sides: number[]): Shape {
    return new Shape(name, sides.length);
  }
}
class Square extends Shape {
  colour = "red";
}
class Named extends Shape {
  constructor(name?: string) {
    super(name ?? "named");
  }
  override area(by = 100, extra?: number): number {
    return super.area(by, extra ?? 1);
  }
}
function classes(): void {
  const a = new Shape("a");
  console.log(a.sides, a.area(), a.area(5), a.area(undefined, 2), a.tags.length);
  console.log(new Shape("b", 3).area(), new Shape("c", 3, 1).area(), new Shape("d", undefined, 9, ["t"]).tags[0]);
  console.log(a.join(), a.join("+", "x", "y"), Shape.make().name, Shape.make("s", 1, 2, 3).sides);
  const s = new Square("sq", 6);
  console.log(s.sides, s.colour, s.area(), new Named().area(), new Named("n").area(7));
  const shapes: Shape[] = [a, s, new Named()];
  console.log(shapes.map((each) => each.area()).join());
}

function values(): void {
  const add = (a: number, b = a * 2, ...more: number[]): number => a + b + more.length;
  console.log(add(1), add(1, 1), add(1, 1, 9, 9));
  const all = [1, 2, 3];
  console.log(add(1, ...[5]), add(...([1, 2] as [number, number])), add(0, 0, ...all));
  const greet: (name: string, greeting?: string) => string = (name, greeting = "hello") => `${greeting} ${name}`;
  console.log(greet("a"), greet("b", "bye"), greet("c", undefined));
  const named: (label: string, ...xs: number[]) => string = total;
  console.log(named("value", 1, 2), named("v"));
  const fewer: (label: string, a: number, b: number) => string = total;
  console.log(fewer("fewer", 7, 8));
  const d: (a: number, b?: number) => string = defaults;
  console.log(d(1), d(1, 2));
  flush();
  const f = literals;
  console.log(f(), f(9), f(undefined, 3));
  const optionalCallback = (n: number, done?: (x: number) => void): void => {
    done?.(n);
  };
  optionalCallback(1);
  optionalCallback(2, (x) => console.log("done", x));
  const record = { run: (x = 5) => x + 1 };
  console.log(record.run(), record.run(1));
  function nested(a: number, b: number = a + 1, { c = b }: { c?: number } = {}): number {
    return a + b + c;
  }
  console.log(nested(1), nested(1, 1), nested(1, 1, { c: 10 }));
  const grow = (x = 1) => {
    const inc = () => x++;
    inc();
    return x;
  };
  console.log(grow(), grow(5));
  console.log([1, 2, 3].map((x, i = 100) => x + i).join(), [[1, 2], [3, 4]].map(([a, b]) => a + b).join());
  console.log([{ n: 1 }, { n: 2 }].map(({ n }) => n * 2).join());
  const late = (get = () => 5) => get();
  console.log(late(), late(() => 6));
}

function compose(...fns: ((x: number) => number)[]): (x: number) => number {
  return (x) => {
    let result = x;
    for (const fn of fns) result = fn(result);
    return result;
  };
}

export function program(): void {
  topLevel();
  classes();
  values();
  console.log(compose()(3), compose((x) => x + 1, (x) => x * 10)(3));
}
