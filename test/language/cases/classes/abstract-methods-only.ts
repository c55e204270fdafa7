abstract class Job {
  runs = 0;
  protected abstract work(n: number): string;
  run(n: number): string {
    this.runs++;
    return `[${this.work(n)}]`;
  }
}
class Doubler extends Job {
  protected work(n: number): string {
    return `${n * 2}`;
  }
}
class Repeater extends Job {
  protected work(n: number): string {
    return "x".repeat(n);
  }
}
export function program(): void {
  const jobs: Job[] = [new Doubler(), new Repeater()];
  for (const job of jobs) console.log(job.run(3), job.run(4), job.runs);
}
