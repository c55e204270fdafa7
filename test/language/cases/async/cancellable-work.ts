import { sleep } from "minnow";
class Token {
  cancelled = false;
  cancel(): void {
    this.cancelled = true;
  }
  check(): void {
    if (this.cancelled) throw new Error("cancelled");
  }
}
async function work(token: Token): Promise<number> {
  let steps = 0;
  try {
    for (;;) {
      token.check();
      await sleep(10);
      steps++;
    }
  } finally {
    console.log("steps", steps);
  }
}
export async function program(): Promise<void> {
  const token = new Token();
  const task = work(token);
  await sleep(35);
  token.cancel();
  try {
    await task;
  } catch (e) {
    console.log(e.message);
  }
}
