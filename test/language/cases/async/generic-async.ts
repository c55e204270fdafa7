import { sleep } from "minnow";
async function delayed<T>(value: T, ms: number): Promise<T> {
  await sleep(ms);
  return value;
}
async function mapAsync<A, B>(list: A[], f: (item: A) => Promise<B>): Promise<B[]> {
  const out: B[] = [];
  for (const item of list) out.push(await f(item));
  return out;
}
export async function program(): Promise<void> {
  console.log(await delayed("text", 2), (await delayed(4, 1)) + 1);
  console.log((await mapAsync([1, 2], (n) => delayed(`n${n}`, 1))).join());
}
