import { get, server, sleep } from "minnow";
import { trap } from "./trap.as.ts";

export interface Point {
  x: i32;
  y: number;
  label: string;
}

export const Add = server(async (a: i32, b: i32): Promise<i32> => a + b);
export const EchoText = server(async (text: string): Promise<string> => text);
export const EchoNumber = server(async (n: number): Promise<number> => n);
export const EchoByte = server(async (n: u8): Promise<u8> => n);
export const EchoFlag = server(async (flag: boolean): Promise<boolean> => !flag);
export const EchoList = server(async (items: string[]): Promise<string[]> => items);
export const EchoMaybe = server(async (text: string | null): Promise<string | null> => text);
export const EchoPoint = server(async (point: Point): Promise<Point> => point);
export const Nothing = server(async (): Promise<void> => {});

export const Fail = server(async (why: string): Promise<i32> => {
  throw new Error(`the canary sings: ${why}`);
});

export const OutOfRange = server(async (index: i32): Promise<i32> => {
  const items: i32[] = [1, 2, 3];
  return items[index];
});

export const Slow = server(async (ms: i32): Promise<string> => {
  await sleep(ms);
  return "done";
});

/** A call that changes nothing: where its instance is lost, another one answers it. */
export const SlowGet = get("/api/slowly/{ms}", async (ms: i32): Promise<string> => {
  await sleep(ms);
  return `slept ${ms}`;
});

export const TwoSleeps = server(async (ms: i32): Promise<i32> => {
  await Promise.all([sleep(ms), sleep(ms)]);
  return ms;
});

export const Trap = server(async (): Promise<i32> => trap());

function sink(depth: number): number {
  return sink(depth + 1) + depth;
}

/** In a release build nothing catches a stack that is full. */
export const Sink = server(async (): Promise<number> => {
  try {
    return sink(0);
  } catch {
    return -1;
  }
});
export const Unregistered = server(async (): Promise<i32> => 1);
