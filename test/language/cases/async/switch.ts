import { sleep } from "minnow";
async function kind(name: string): Promise<string> {
  let log = "";
  switch (await lookup(name)) {
    case 1:
      log += "one ";
      await sleep(1);
    case 2:
      log += "two ";
      break;
    case 3: {
      await sleep(1);
      return "three";
    }
    default:
      log += "default";
  }
  return log;
}
async function lookup(name: string): Promise<number> {
  await sleep(1);
  return name.length;
}
export async function program(): Promise<void> {
  for (const name of ["a", "bb", "ccc", "dddd"]) console.log(await kind(name));
}
