import { sleep } from "minnow";
const log: string[] = [];
async function a(name: string, ms: number): Promise<string> {
  log.push(`start ${name}`);
  await sleep(ms);
  log.push(`end ${name}`);
  return name;
}
function join(...parts: string[]): string {
  return parts.join("");
}
export async function program(): Promise<void> {
  console.log(join(await a("x", 3), "-", await a("y", 1)));
  const pending = a("p", 2);
  console.log(join(await a("q", 1), await pending));
  console.log(log.join(", "));
}
