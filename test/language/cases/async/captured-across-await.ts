import { sleep } from "minnow";
export async function program(): Promise<void> {
  let n = 1;
  const bump = async (by: number): Promise<number> => {
    const before = n;
    await sleep(by);
    n += by;
    return before;
  };
  const a = bump(3);
  const b = bump(1);
  n *= 10;
  console.log(await a, await b, n);
  const read = () => n;
  n = 0;
  await sleep(1);
  console.log(read());
}
