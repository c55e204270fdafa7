import { sleep } from "minnow";
class Limiter {
  private active = 0;
  private queue: (() => void)[] = [];
  most = 0;
  constructor(private readonly limit: number) {}
  async run(work: () => Promise<number>): Promise<number> {
    while (this.active >= this.limit) await sleep(1);
    this.active++;
    this.most = Math.max(this.most, this.active);
    try {
      return await work();
    } finally {
      this.active--;
    }
  }
}
export async function program(): Promise<void> {
  const limiter = new Limiter(2);
  const jobs: Promise<number>[] = [];
  for (let i = 0; i < 5; i++) {
    jobs.push(
      limiter.run(async () => {
        await sleep(3);
        return i * i;
      }),
    );
  }
  console.log((await Promise.all(jobs)).join(), limiter.most);
}
