// A union of primitives: what each operator makes of it.

type Value = string | number | boolean | null;

function show(value: Value): string {
  if (value === null) return "null!";
  if (typeof value === "string") return `string ${value.toUpperCase()} ${value.length}`;
  if (typeof value === "number") return `number ${value} ${value + 1}`;
  return value ? "yes" : "no";
}

function kindOf(value: Value | undefined): string {
  switch (typeof value) {
    case "string":
      return "s" + value.length;
    case "number":
      return "n" + (value * 2);
    case "boolean":
      return "b" + !value;
    case "undefined":
      return "u";
    default:
      return "o";
  }
}

function pad(text: string, by: string | number): string {
  return typeof by === "number" ? " ".repeat(by) + text : by + text;
}

let current: string | number = "start";

export function program(): void {
  const values: Value[] = ["a", 1, true, null, false, 0, "", NaN, -0, 1.5];
  for (const value of values) console.log(show(value), kindOf(value), typeof value, String(value), `${value}`, !value);
  console.log(kindOf(undefined), values.length);
  for (const a of values) console.log(values.map((b) => (a === b ? "=" : ".")).join(""));
  console.log(pad("x", 3), pad("x", "--"));
  let x: string | number = 5;
  console.log(x + 1, typeof x);
  x = "five";
  console.log(x + 1, x.length, typeof x);
  x = x.length > 3 ? 10 : "short";
  console.log(x, x === 10, x === "10", x !== 10);
  current = 3;
  console.log(current, typeof current);
  const name: string | null = values.length > 100 ? "long" : null;
  const either = name || 0;
  console.log(either, typeof either, name ?? 7);
  const mixed: (string | number)[] = [1, "two", 3];
  mixed.push("four");
  mixed.push(5);
  mixed[0] = "one";
  let total = 0;
  let text = "";
  for (const item of mixed) {
    if (typeof item === "number") total += item;
    else text += item;
  }
  console.log(total, text, mixed.length);
  const first: string | number | undefined = mixed.find((item) => typeof item === "number");
  console.log(first, first === undefined, first === 3);
  const byName = new Map<string, number | boolean>();
  byName.set("a", 1);
  byName.set("b", true);
  console.log(byName.get("a"), byName.get("b"), byName.get("c"), typeof byName.get("b"));
  const result = values.length > 3 && "many";
  console.log(result, typeof result);
}
