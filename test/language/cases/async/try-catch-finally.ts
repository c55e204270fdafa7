import { sleep } from "minnow";
async function step(n: number): Promise<string> {
  const log: string[] = [];
  try {
    log.push("try");
    await sleep(1);
    if (n === 1) throw new Error("one");
    if (n === 2) return log.join() + "!";
    log.push("end");
  } catch (e) {
    await sleep(1);
    log.push(e.message);
  } finally {
    await sleep(1);
    log.push("finally");
    console.log(n, log.join());
  }
  return log.join();
}
export async function program(): Promise<void> {
  for (let i = 0; i < 3; i++) console.log(await step(i));
}
