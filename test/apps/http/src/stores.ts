// Stores that all requests share.

import { openStore, server, sleep } from "minnow";

interface Dog {
  name: string;
  age: number;
  toys: string[];
}

/** All of it in one request: on wasmtime a store ends with the instance. */
export const Keep = server(async (name: string): Promise<string[]> => {
  const store = openStore(name);
  for (const key of await store.keys()) await store.delete(key);
  const seen: string[] = [];
  seen.push(`${await store.get<Dog>("rex")} ${await store.has("rex")}`);
  await store.set("rex", { name: "Rüx", age: 4.5, toys: ["ball"] });
  await store.set<number>("n", 41);
  await store.setBytes("bytes", new Uint8Array(3).fill(255));
  const rex = await store.get<Dog>("rex");
  seen.push(rex === null ? "gone" : `${rex.name} ${rex.age} ${rex.toys.join()} ${await store.has("rex")}`);
  seen.push(`${await store.get<number>("n")} ${(await store.getBytes("bytes"))?.length}`);
  seen.push((await store.keys()).sort().join(), (await store.keys("n")).sort().join());
  await store.delete("rex");
  await store.delete("never");
  seen.push((await store.keys()).sort().join());
  seen.push(`${await store.get<Dog>("rex")} ${await openStore(`${name}-other`).has("n")}`);
  return seen;
});

/** All of it in one request, too. */
export const Counters = server(async (name: string): Promise<string[]> => {
  const store = openStore(name);
  for (const key of await store.keys()) await store.delete(key);
  await store.set<number>("n", 41);
  await store.setBytes("bytes", new Uint8Array(3).fill(255));
  const seen: string[] = [];
  seen.push(`${await store.increment("n")} ${await store.increment("n", 8)} ${await store.increment("new")}`);
  seen.push(`${await store.get<number>("n")}`);
  try {
    await store.increment("bytes");
  } catch (error) {
    seen.push(`no counter: ${error.message.length > 0}`);
  }
  try {
    await store.increment("n", 0.5);
  } catch (error) {
    seen.push(error.message);
  }
  return seen;
});

export const Count = server(async (key: string): Promise<number> => await openStore("counters").increment(key));

/** A store asked several times, with whatever others do in between. */
export const Weave = server(async (key: string): Promise<string[]> => {
  const store = openStore("weave");
  const seen: string[] = [];
  for (let round = 0; round < 3; round++) {
    const before = await store.get<string>(key);
    await sleep(1);
    await store.set(key, `${key}${round}`);
    seen.push(`${key}: ${before} ${await store.get<string>(key)}`);
  }
  return seen;
});

/** What `finally` leaves behind tells whether the request was unwound. */
export const Linger = server(async (key: string, ms: number): Promise<string> => {
  const store = openStore("linger");
  try {
    await store.get<string>(key);
    await sleep(ms);
    return "stayed";
  } finally {
    await store.set(`${key} ended`, true);
  }
});

export const Release = server(async (key: string): Promise<void> => await openStore("linger").set(key, true));

export const Ended = server(async (key: string): Promise<boolean> => await openStore("linger").has(`${key} ended`));

/** What a store answers, or what it fails with. */
export const Peek = server(async (key: string): Promise<string> => {
  try {
    const value = await openStore("peek").get<string>(key);
    return value === null ? "nothing" : value;
  } catch (error) {
    return `caught ${error.message}`;
  }
});

/** Where a store cannot count, the app is told why. */
export const Tally = server(async (key: string): Promise<string> => {
  try {
    return `${await openStore("tally").increment(key)}`;
  } catch (error) {
    return `caught ${error.message}`;
  }
});
