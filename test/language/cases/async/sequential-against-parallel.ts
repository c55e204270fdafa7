import { sleep } from "minnow";
export async function program(): Promise<void> {
  const log: string[] = [];
  const work = async (name: string, ms: number): Promise<void> => {
    await sleep(ms);
    log.push(name);
  };
  await work("a", 3);
  await work("b", 1);
  await Promise.all([work("c", 3), work("d", 1), work("e", 2)]);
  console.log(log.join());
}
