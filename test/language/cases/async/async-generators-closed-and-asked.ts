// Async generators: requests in a line, `return` and `throw` from outside, `finally` behind a `break`.
const log: string[] = [];
async function* numbers(name: string): AsyncGenerator<number, string, number | undefined> {
  let sum = 0;
  try {
    for (let i = 0; ; i++) {
      const sent = yield i;
      sum += sent ?? 0;
      if (i === 3) return `${name} sum ${sum}`;
    }
  } catch (e) {
    log.push(`${name} caught ${(e as Error).message}`);
    yield -1;
    return "after an error";
  } finally {
    await Promise.resolve();
    log.push(`${name} closed`);
  }
}
async function* words(): AsyncGenerator<string> {
  yield "a";
  yield Promise.resolve("b");
  yield* inner();
  yield* ["x", "y"];
}
async function* inner(): AsyncGenerator<string> {
  try {
    yield "c";
    yield "d";
  } finally {
    log.push("inner closed");
  }
}
function* lazy(): Generator<number> {
  for (let i = 0; i < 5; i++) {
    log.push(`made ${i}`);
    yield i;
  }
}
export async function program(): Promise<void> {
  const all = numbers("all");
  const asked = [all.next(0), all.next(1), all.next(2), all.next(3), all.next(4), all.next(5)];
  for (const each of asked) console.log(await each);
  const thrown = numbers("thrown");
  await thrown.next(0);
  console.log(await thrown.throw(new Error("out")), await thrown.next(0), await thrown.next(0));
  const returned = numbers("returned");
  await returned.next(0);
  console.log(await returned.return("early"), await returned.next(0));
  console.log(await numbers("fresh").return("never ran"));
  for await (const n of numbers("broken")) if (n === 1) break;
  try {
    for await (const n of numbers("raised")) if (n === 2) throw new Error("in the loop");
  } catch (e) {
    console.log((e as Error).message);
  }
  outer: for (const round of [1, 2]) {
    for await (const w of words()) {
      if (w === "x") continue outer;
      console.log(round, w);
    }
  }
  for await (const n of lazy()) if (n === 1) break;
  console.log(log.join("; "));
}
