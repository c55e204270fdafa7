import { sleep } from "minnow";
async function fib(n: number): Promise<number> {
  if (n < 2) return n;
  return (await fib(n - 1)) + (await fib(n - 2));
}
async function walk(depth: number, name: string): Promise<string[]> {
  await sleep(1);
  if (depth === 0) return [name];
  const left = await walk(depth - 1, `${name}l`);
  const right = await walk(depth - 1, `${name}r`);
  return left.concat(right);
}
export async function program(): Promise<void> {
  console.log(await fib(10), (await walk(2, "")).join());
}
