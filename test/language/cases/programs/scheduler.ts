import { sleep } from "minnow";
interface Task {
  name: string;
  at: number;
  run: () => Promise<string>;
}
class Scheduler {
  private tasks: Task[] = [];
  log: string[] = [];
  add(name: string, at: number, run: () => Promise<string>): this {
    this.tasks.push({ name, at, run });
    return this;
  }
  async start(): Promise<void> {
    const ordered = this.tasks.slice().sort((a, b) => a.at - b.at);
    let now = 0;
    for (const task of ordered) {
      if (task.at > now) {
        await sleep(task.at - now);
        now = task.at;
      }
      try {
        this.log.push(`${now} ${task.name} ${await task.run()}`);
      } catch (e) {
        this.log.push(`${now} ${task.name} failed ${e.message}`);
      }
    }
  }
}
export async function program(): Promise<void> {
  const s = new Scheduler();
  s.add("b", 20, async () => "ok").add("a", 5, async () => {
    await sleep(1);
    return "slow";
  });
  s.add("c", 20, async () => {
    throw new Error("oops");
  });
  await s.start();
  for (const line of s.log) console.log(line);
}
