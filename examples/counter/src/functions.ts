import { server, sleep } from "minnow";

/** Doubles a number, slowly, on the server. */
export const DoubleServer = server(async (n: i32): Promise<i32> => {
  await sleep(1000);
  return n * 2;
});

/** What the page shows twice: fetched late by the browser, and prefetched by the server. */
export const GetServerData = server(async (): Promise<string> => "Hello from the server!");
