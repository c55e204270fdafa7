import { sleep } from "minnow";
export async function program(): Promise<void> {
  const fs: (() => number)[] = [];
  const jobs: Promise<void>[] = [];
  for (let i = 0; i < 4; i++) {
    await sleep(1);
    fs.push(() => i);
    jobs.push(
      (async () => {
        await sleep(10 - i);
        console.log("job", i);
      })(),
    );
  }
  await Promise.all(jobs);
  console.log(fs.map((f) => f()).join());
}
