import { sleep } from "minnow";
async function retry(f: () => Promise<number>, times: number): Promise<number> {
  let wait = 1;
  for (let attempt = 1; ; attempt++) {
    try {
      return await f();
    } catch (e) {
      console.log(`attempt ${attempt}: ${e.message}`);
      if (attempt >= times) throw new Error(`after ${attempt}: ${e.message}`);
      await sleep(wait);
      wait *= 2;
    }
  }
}
export async function program(): Promise<void> {
  let calls = 0;
  const flaky = async (): Promise<number> => {
    calls++;
    await sleep(1);
    if (calls < 3) throw new Error(`failure ${calls}`);
    return calls;
  };
  console.log(await retry(flaky, 5));
  calls = -10;
  try {
    await retry(flaky, 2);
  } catch (e) {
    console.log(e.message);
  }
}
