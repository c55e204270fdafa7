function show(value: string | number | boolean): string {
  if (typeof value === "string") return `"${value}"`;
  if (typeof value === "number") return value.toString();
  return value ? "yes" : "no";
}
export function program(): void {
  const mixed: (string | number | boolean)[] = [1, "a", true, 2.5, false, ""];
  console.log(mixed.map(show).join());
  let x: string | number = 5;
  x += 1;
  console.log(x, typeof x);
  x = `${x}!`;
  console.log(x, typeof x, x.length);
}
