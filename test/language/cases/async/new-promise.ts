import { sleep } from "minnow";
function delay(ms: number, value: string): Promise<string> {
  return new Promise((resolve) => {
    sleep(ms).then(() => resolve(value));
  });
}
function check(n: number): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    if (n < 0) reject(new RangeError(`negative ${n}`));
    else resolve(n * n);
  });
}
export async function program(): Promise<void> {
  console.log(await delay(5, "slow"), await check(4));
  try {
    await check(-1);
  } catch (e) {
    console.log(e.name, e.message);
  }
}
