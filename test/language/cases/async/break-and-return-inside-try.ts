import { sleep } from "minnow";
async function find(list: number[], wanted: number): Promise<string> {
  for (const n of list) {
    try {
      await sleep(1);
      if (n < 0) throw new Error("negative");
      if (n === wanted) return `found ${n}`;
      if (n > 100) break;
    } catch (e) {
      console.log(e.message);
      continue;
    } finally {
      console.log("looked at", n);
    }
    console.log("not", n);
  }
  return "nothing";
}
export async function program(): Promise<void> {
  console.log(await find([1, -2, 3, 4], 3));
  console.log(await find([5, 200, 3], 3));
}
