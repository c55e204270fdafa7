import { sleep } from "minnow";
async function broken(): Promise<void> {
  await sleep(1);
  throw new RangeError("nobody listens");
}
export async function program(): Promise<void> {
  void broken();
  await sleep(5);
  console.log("still here");
}
