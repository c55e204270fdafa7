// Stores that all requests share.

import { openStore, server } from "minnow";

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
  seen.push(`${await store.increment("n")} ${await store.increment("n", 8)} ${await store.increment("new")}`);
  seen.push(`${await store.get<number>("n")} ${(await store.getBytes("bytes"))?.length}`);
  seen.push((await store.keys()).sort().join(), (await store.keys("n")).sort().join());
  await store.delete("rex");
  await store.delete("never");
  seen.push(`${await store.get<Dog>("rex")} ${await openStore(`${name}-other`).has("n")}`);
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
