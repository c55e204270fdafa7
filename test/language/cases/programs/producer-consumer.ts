import { sleep } from "minnow";
class Channel<T> {
  private items: T[] = [];
  private waiting: ((item: T) => void)[] = [];
  send(item: T): void {
    const next = this.waiting.shift();
    if (next) next(item);
    else this.items.push(item);
  }
  receive(): Promise<T> {
    if (this.items.length > 0) return Promise.resolve(this.items.shift()!);
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
export async function program(): Promise<void> {
  const channel = new Channel<number>();
  const consumer = async (name: string): Promise<void> => {
    for (let i = 0; i < 3; i++) console.log(name, await channel.receive());
  };
  const producer = async (): Promise<void> => {
    for (let i = 0; i < 6; i++) {
      channel.send(i);
      await sleep(1);
    }
  };
  await Promise.all([consumer("a"), consumer("b"), producer()]);
}
