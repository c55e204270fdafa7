// `JSON.stringify` of what nobody knows the type of.
class Point {
  constructor(
    public x: number,
    public y: number,
  ) {}
}
class Temperature {
  toJSON(): string {
    return "warm";
  }
}
function show(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
export function program(): void {
  console.log(show(1), show("a"), show(null), show(true), show([1, 2]), show(["x"]), show({ a: { b: [1] } }));
  console.log(show(new Point(1, 2)), show([new Point(3, 4)]), show(new Temperature()), show(new Map([[1, 2]])));
  const record: Record<string, unknown> = { n: 1, s: "t", list: [1, "a", null], p: new Point(5, 6), u: undefined };
  console.log(JSON.stringify(record), JSON.stringify({ value: record.list as unknown }));
  const e: unknown = new Error("boom");
  console.log(e instanceof Error ? e.message : e, String(e), `${e}`);
}
