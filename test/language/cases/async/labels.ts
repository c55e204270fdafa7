import { sleep } from "minnow";
export async function program(): Promise<void> {
  outer: for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      await sleep(1);
      if (j === 1) continue outer;
      if (i === 2) break outer;
      console.log(i, j);
    }
  }
}
