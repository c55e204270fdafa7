import { sleep } from "minnow";
class Queue {
  private items: string[] = [];
  private running = false;
  done = 0;
  add(item: string): void {
    this.items.push(item);
    if (!this.running) void this.work();
  }
  private async work(): Promise<void> {
    this.running = true;
    while (this.items.length > 0) {
      const item = this.items.shift()!;
      await sleep(2);
      this.done++;
      console.log("worked", item);
    }
    this.running = false;
  }
}
export async function program(): Promise<void> {
  const queue = new Queue();
  queue.add("a");
  queue.add("b");
  await sleep(3);
  queue.add("c");
  await sleep(20);
  queue.add("d");
  await sleep(5);
  console.log(queue.done);
}
