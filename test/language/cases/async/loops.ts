import { sleep } from "minnow";
export async function program(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    if (i === 1) continue;
    await sleep(1);
    if (i === 3) break;
    console.log("for", i);
  }
  for (const word of ["x", "y"]) {
    await sleep(1);
    console.log("of", word);
  }
  let n = 3;
  while (n > 0) {
    await sleep(n);
    n--;
  }
  do {
    n += 2;
    await sleep(1);
  } while (n < 5);
  console.log(n);
}
