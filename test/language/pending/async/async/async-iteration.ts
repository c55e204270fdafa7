import { sleep } from "minnow";
async function* ticks(n: number): AsyncGenerator<number> {
  for (let i = 0; i < n; i++) {
    await sleep(1);
    yield i;
  }
}
export async function program(): Promise<void> {
  for await (const tick of ticks(3)) console.log(tick);
  for await (const value of [Promise.resolve("a"), Promise.resolve("b")]) console.log(value);
}
