import { sleep } from "minnow";
async function yes(log: string): Promise<boolean> {
  console.log(log);
  await sleep(1);
  return true;
}
async function no(log: string): Promise<boolean> {
  console.log(log);
  return false;
}
export async function program(): Promise<void> {
  if ((await yes("a")) && (await no("b"))) console.log("never");
  else if ((await no("c")) || (await yes("d"))) console.log("else if");
  console.log((await no("e")) ? await yes("f") : await no("g"));
  const missing = async (): Promise<string | null> => null;
  console.log((await missing()) ?? (await missing()) ?? "default");
  while (await no("h")) console.log("never");
  console.log(!(await yes("i")));
}
