import { sleep } from "minnow";
async function value(n: number): Promise<number> {
  console.log("value", n);
  await sleep(1);
  return n;
}
export async function program(): Promise<void> {
  let x = 1;
  const set = async (n: number) => {
    x = n;
    return n;
  };
  console.log((await value(1)) + (await value(2)) * (await value(3)));
  const y = x + (await set(10)) + x;
  console.log(y);
  const list = [await value(4), x, await value(5)];
  console.log(list.join(), `${await value(6)} ${x} ${await value(7)}`);
  x += await set(100);
  console.log(x);
}
