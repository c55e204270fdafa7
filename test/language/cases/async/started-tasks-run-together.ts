import { sleep } from "minnow";
async function job(name: string, ms: number): Promise<string> {
  console.log("start", name);
  await sleep(ms);
  console.log("end", name);
  return name;
}
export async function program(): Promise<void> {
  const a = job("a", 30);
  const b = job("b", 10);
  const c = job("c", 20);
  console.log(await a, await b, await c);
  const all = await Promise.all([job("x", 3), job("y", 1)]);
  console.log(all.join());
}
