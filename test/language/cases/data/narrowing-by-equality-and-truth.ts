function f(a: string | number, b: string | boolean): string {
  if (a === b) return `both ${a.toUpperCase()}`;
  return "different";
}
function g(x: string | null | undefined): number {
  return x ? x.length : -1;
}
function h(x: number | string[]): number {
  return Array.isArray(x) ? x.length : x;
}
export function program(): void {
  console.log(f("a", "a"), f(1, true), f("x", "y"), g("abc"), g(""), g(null), g(undefined), h([1, 2].map(String)), h(9));
}
