type Token = { t: "num"; v: number } | { t: "op"; v: string };
function never(x: never): never {
  throw new Error(`unexpected ${x}`);
}
function show(token: Token): string {
  switch (token.t) {
    case "num":
      return token.v.toFixed(1);
    case "op":
      return `'${token.v}'`;
    default:
      return never(token);
  }
}
export function program(): void {
  console.log(show({ t: "num", v: 2 }), show({ t: "op", v: "+" }));
}
