interface Config {
  readonly name: string;
  readonly items: readonly number[];
}
function sum(list: readonly number[]): number {
  let total = 0;
  for (const n of list) total += n;
  return total;
}
export function program(): void {
  const config: Config = { name: "c", items: [1, 2, 3] };
  const list: ReadonlyArray<number> = config.items;
  console.log(config.name, sum(config.items), sum([4]), list.map((n) => n + 1).join(), list.length);
}
