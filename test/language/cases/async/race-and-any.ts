import { sleep } from "minnow";
async function after(ms: number, name: string, fails: boolean): Promise<string> {
  await sleep(ms);
  if (fails) throw new Error(name);
  return name;
}
export async function program(): Promise<void> {
  console.log(await Promise.race([after(20, "slow", false), after(5, "fast", false)]));
  console.log(await Promise.any([after(1, "bad", true), after(9, "good", false)]));
  try {
    await Promise.race([after(1, "first fails", true), after(3, "late", false)]);
  } catch (e) {
    console.log(e.message);
  }
}
