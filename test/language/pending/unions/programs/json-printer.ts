type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
function print(value: Json, indent: string): string {
  if (value === null) return "null";
  if (typeof value === "string") return `"${value}"`;
  if (typeof value === "number" || typeof value === "boolean") return `${value}`;
  if (Array.isArray(value)) return value.length ? `[${value.map((v) => print(v, indent)).join(", ")}]` : "[]";
  const inner = indent + "  ";
  const lines = Object.keys(value).map((key) => `${inner}"${key}": ${print(value[key], inner)}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}
export function program(): void {
  console.log(print({ a: 1, b: [true, null, "x"], c: { d: [] } }, ""));
}
