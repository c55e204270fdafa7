function format(value: number): string;
function format(value: string, width: number): string;
function format(value: number | string, width?: number): string {
  if (typeof value === "number") return value.toFixed(1);
  return value.padEnd(width ?? 0, "_");
}
export function program(): void {
  console.log(format(2), format("ab", 4));
}
