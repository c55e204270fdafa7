import { sleep } from "minnow";
export async function program(): Promise<void> {
  console.log("a");
  await sleep(5);
  console.log("b");
  await sleep(1);
  console.log("c");
}
