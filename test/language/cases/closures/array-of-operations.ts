interface Operation {
  symbol: string;
  run: (a: number, b: number) => number;
}
export function program(): void {
  const operations: Operation[] = [
    { symbol: "+", run: (a, b) => a + b },
    { symbol: "-", run: (a, b) => a - b },
    { symbol: "*", run: (a, b) => a * b },
    { symbol: "/", run: (a, b) => a / b },
    { symbol: "^", run: Math.pow },
  ];
  for (const { symbol, run } of operations) console.log(`7 ${symbol} 2 = ${run(7, 2)}`);
}
