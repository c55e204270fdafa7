import { sleep } from "minnow";
export async function program(): Promise<void> {
  const outer = async (n: number): Promise<number> => {
    const inner = async (m: number): Promise<number> => {
      await sleep(1);
      const deepest = async (): Promise<number> => {
        await sleep(1);
        return n * m;
      };
      return (await deepest()) + 1;
    };
    let sum = 0;
    for (let i = 1; i <= 3; i++) sum += await inner(i);
    return sum;
  };
  console.log(await outer(2), await outer(10));
}
