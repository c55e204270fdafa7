import { sleep } from "minnow";
async function get(n: number): Promise<number> {
  await sleep(1);
  return n;
}
export async function program(): Promise<void> {
  const o = { total: 1, list: [1, 2, 3] };
  let i = 0;
  o.total += await get(5);
  o.list[i++] += await get(10);
  o.list[i++] *= await get(3);
  let text = "a";
  text += `${await get(1)}` + text;
  console.log(o.total, o.list.join(), i, text);
  const n = (await get(1)) > 0 ? await get(2) : await get(3);
  console.log(n, [await get(4), await get(5)].length, { x: await get(6) }.x);
}
