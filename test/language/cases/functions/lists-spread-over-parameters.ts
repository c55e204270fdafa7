// Lists spread over parameters.
function join(a: string, b = "B", ...rest: string[]): string { return [a, b, ...rest].join("|"); }
function two(a: string, b?: string): string { return a + (b ?? "none"); }
function all<T>(...xs: [T, ...T[]]): T { return xs[xs.length - 1]; }
export function program(): void {
  const list = ["x", "y", "z"];
  const t = list.slice(0, 1) as [string, string?];
  console.log(all(...(list as [string, ...string[]])));
  const go = join as (...a: string[]) => string;
  console.log(go(...list), go(...list.slice(2)));
}
