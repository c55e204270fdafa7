import { sleep } from "minnow";
async function inner(n: number): Promise<number> {
  await sleep(1);
  return n;
}
async function outer(n: number): Promise<number> {
  return inner(n + 1);
}
const arrow = (n: number): Promise<number> => outer(n * 2);
export async function program(): Promise<void> {
  console.log(await outer(1), await arrow(5));
  try {
    await (async () => Promise.reject(new Error("inside")))();
  } catch (e) {
    console.log(e.message);
  }
}
