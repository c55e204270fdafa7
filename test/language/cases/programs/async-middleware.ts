import { sleep } from "minnow";
type Next = () => Promise<void>;
type Middleware = (log: string[], next: Next) => Promise<void>;
async function dispatch(stack: Middleware[], log: string[], at: number): Promise<void> {
  if (at >= stack.length) return;
  await stack[at](log, () => dispatch(stack, log, at + 1));
}
export async function program(): Promise<void> {
  const named = (name: string): Middleware => async (log, next) => {
    log.push(`${name} in`);
    await sleep(1);
    await next();
    log.push(`${name} out`);
  };
  const log: string[] = [];
  await dispatch([named("a"), named("b"), named("c")], log, 0);
  console.log(log.join());
}
