function show(value: number | null | undefined): string {
  if (value === null) return "null";
  if (value === undefined) return "undefined";
  return `${value}`;
}
export function program(): void {
  console.log(show(null), show(undefined), show(0));
  const o: { a?: string | null } = {};
  console.log(o.a, o.a === undefined, o.a === null);
  o.a = null;
  console.log(o.a, o.a === undefined, o.a === null, o.a == undefined);
}
