import { sleep } from "minnow";
async function broken(): Promise<number> {
  throw new Error("early");
}
export async function program(): Promise<void> {
  const task = broken();
  try {
    await task;
  } catch (e) {
    console.log("caught", e.message);
  }
  await sleep(1);
  const tasks = [broken(), broken()];
  let caught = 0;
  for (const each of tasks) {
    try {
      await each;
    } catch {
      caught++;
    }
  }
  console.log(caught);
}
