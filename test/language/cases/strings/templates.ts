class P {
  constructor(readonly x: number) {}
  toString(): string {
    return `P(${this.x})`;
  }
}
export function program(): void {
  const name = "Ann";
  const n: number = 3;
  const none: string | null = n > 5 ? "x" : null;
  console.log(`${name} has ${n} item${n === 1 ? "" : "s"} costing ${(n * 1.5).toString()} ${true} ${none} ${undefined}`);
  console.log(`nested ${`inner ${name}`} and ${[1, 2].map((x) => `<${x}>`).join("")}`);
  console.log(`${new P(2)} \`quoted\` \${not} a\tb`);
  console.log(`two
lines`);
}
