import { sleep } from "minnow";
async function withTimeout(work: Promise<string>, ms: number): Promise<string> {
  const timeout = sleep(ms).then((): string => {
    throw new Error("timeout");
  });
  return Promise.race([work, timeout]);
}
export async function program(): Promise<void> {
  const work = async (ms: number): Promise<string> => {
    await sleep(ms);
    return `worked ${ms}`;
  };
  console.log(await withTimeout(work(5), 10));
  try {
    await withTimeout(work(50), 10);
  } catch (e) {
    console.log(e.message);
  }
}
