// What a pattern takes from an array that is too short is undefined to whoever asks.

interface Instruction {
  op: string;
  argument?: number;
}

const parse = (source: string): Instruction[] =>
  source
    .split("\n")
    .map((line) => line.trim().split(" "))
    .map(([op, a]) => ({ op, ...(a !== undefined ? { argument: Number(a) } : {}) }));

interface Point {
  x: number;
}

function first(points: Point[]): string {
  const [head, second] = points;
  if (!head) return "empty";
  return second ? `${head.x} and ${second.x}` : `${head.x} alone`;
}

export function program(): void {
  console.log(parse("push 1\nadd\njump 3"));
  console.log(first([]), first([{ x: 1 }]), first([{ x: 1 }, { x: 2 }]));
  for (const pair of ["a=1", "b", "c="]) {
    const [key, value] = pair.split("=");
    console.log(key, value === undefined ? "nothing" : `<${value}>`, value ?? "-");
    if (value) console.log(value.length);
  }
  const numbers: number[] = [5];
  const [one, two] = numbers;
  console.log(one + 1, two === undefined);
  for (const [key, value] of ["x 1", "y"].map((text) => text.split(" "))) console.log(key, value === undefined);
  let [a, b] = "left".split("|");
  if (b === undefined) b = "right";
  a += b;
  console.log(a, b.length);
}
