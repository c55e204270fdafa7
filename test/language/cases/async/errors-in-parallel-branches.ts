import { sleep } from "minnow";
async function step(n: number): Promise<number> {
  await sleep(n);
  if (n % 3 === 0) throw new RangeError(`step ${n}`);
  return n;
}
async function guarded(n: number): Promise<string> {
  try {
    return `ok ${await step(n)}`;
  } catch (e) {
    return `${e.name} ${e.message}`;
  } finally {
    console.log("finished", n);
  }
}
export async function program(): Promise<void> {
  const all = await Promise.all([6, 2, 3, 1].map((n) => guarded(n)));
  console.log(all.join("; "));
}
