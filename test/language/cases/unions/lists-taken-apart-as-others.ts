type Expr = number | string | null | Expr[];
export function program(): void {
  const x: Expr = ["let", [["a", 1], ["b", ["+", 1, 2]]], "body"];
  if (Array.isArray(x)) { const [op, ...args] = x; for (const [k, v] of args[0] as [string, Expr][]) console.log(op, k, v); const [pairs, body] = args as [[string, Expr][], string]; console.log(pairs.length, body.length, pairs[1][1]);
}
  const mixed: (string | number)[] = [1, 2, 3]; const sum = (mixed as number[]).reduce((a, b) => a + b, 0); console.log(sum, [...(mixed as number[])].length, (mixed as number[]).map(n => n * 2), Math.max(...(mixed as number[])));
  const rows: unknown[] = [["a", 1]]; for (const [n, v] of rows as [string, number][]) console.log(n.toUpperCase(), v + 1);
}
