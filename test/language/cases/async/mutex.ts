import { sleep } from "minnow";
class Mutex {
  private waiting: (() => void)[] = [];
  private locked = false;
  lock(): Promise<void> {
    if (!this.locked) {
      this.locked = true;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }
  unlock(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.locked = false;
  }
}
export async function program(): Promise<void> {
  const mutex = new Mutex();
  let balance = 100;
  const take = async (name: string, n: number): Promise<void> => {
    await mutex.lock();
    try {
      const before = balance;
      await sleep(5);
      balance = before - n;
      console.log(name, balance);
    } finally {
      mutex.unlock();
    }
  };
  await Promise.all([take("a", 10), take("b", 20), take("c", 30)]);
  console.log(balance);
}
