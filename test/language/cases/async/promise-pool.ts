import { sleep } from "minnow";
async function pool(jobs: (() => Promise<string>)[], limit: number): Promise<string[]> {
  const results: string[] = [];
  let next = 0;
  let active = 0;
  let most = 0;
  const worker = async (): Promise<void> => {
    while (next < jobs.length) {
      const index = next++;
      active++;
      most = Math.max(most, active);
      results[index] = await jobs[index]();
      active--;
    }
  };
  const workers: Promise<void>[] = [];
  for (let i = 0; i < limit; i++) {
    results.push("");
    workers.push(worker());
  }
  while (results.length < jobs.length) results.push("");
  await Promise.all(workers);
  console.log("most", most);
  return results;
}
export async function program(): Promise<void> {
  const jobs: (() => Promise<string>)[] = [];
  for (let i = 0; i < 7; i++) {
    jobs.push(async () => {
      await sleep(((i * 7) % 5) + 1);
      console.log("job", i);
      return `r${i}`;
    });
  }
  console.log((await pool(jobs, 3)).join());
}
