import { timeLimit, TimeoutError } from "minnow";
async function slow(): Promise<string> { await new Promise<void>((r) => setTimeout(r, 50)); return "slow"; }
async function bad(): Promise<string> { throw new Error("bad"); }
export async function program(): Promise<void> {
  console.log(await timeLimit(1000, slow()));
  try { await timeLimit(5, slow()); } catch (error) {
    console.log(error.message, error instanceof TimeoutError, error.name);
    if (error instanceof TimeoutError) console.log(error.milliseconds);
  }
  try { await timeLimit(5, bad()); } catch (error) { console.log(error.message); }
}
