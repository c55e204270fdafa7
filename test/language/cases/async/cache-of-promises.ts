import { sleep } from "minnow";
class Loader {
  private pending = new Map<string, Promise<string>>();
  loads = 0;
  load(key: string): Promise<string> {
    const known = this.pending.get(key);
    if (known) return known;
    const task = this.fetch(key);
    this.pending.set(key, task);
    return task;
  }
  private async fetch(key: string): Promise<string> {
    this.loads++;
    await sleep(2);
    return key.toUpperCase();
  }
}
export async function program(): Promise<void> {
  const loader = new Loader();
  const [a, b, c] = await Promise.all([loader.load("x"), loader.load("x"), loader.load("y")]);
  console.log(a, b, c, loader.loads, await loader.load("y"), loader.loads);
}
