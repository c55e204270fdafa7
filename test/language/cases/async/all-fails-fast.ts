import { sleep } from "minnow";
export async function program(): Promise<void> {
  const slow = async (): Promise<number> => {
    await sleep(20);
    console.log("slow ended");
    return 1;
  };
  const failing = async (): Promise<number> => {
    await sleep(5);
    throw new Error("fast failure");
  };
  try {
    await Promise.all([slow(), failing()]);
  } catch (e) {
    console.log(e.message);
  }
  await sleep(30);
}
