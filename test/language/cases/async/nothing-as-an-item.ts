// What promises without a value resolve with, and what callbacks without a value give, as items of lists.

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function show(text: string): void {
  console.log(text);
}

export async function program(): Promise<void> {
  const both = await Promise.all([sleep(1), sleep(2)]);
  console.log(both, both.length, both[0], both[0] === undefined);
  const each = await Promise.all([1, 2].map(async (n) => void (await sleep(n))));
  for (const nothing of each) console.log(nothing);
  console.log(["a", "b"].map(show), ["c"].map((text, index) => show(text + index)).length);
  const settled = await Promise.allSettled([Promise.resolve(1), sleep(1), Promise.resolve("x")]);
  console.log(settled, await Promise.allSettled([sleep(1)]));
  const [first, second] = await Promise.allSettled([Promise.resolve({ a: 1 }), Promise.reject(new RangeError("no"))]);
  console.log(first, second.status === "rejected" && second.reason.message);
  // A name that a task's own members have.
  const release = (n: number): number => n + 1;
  await sleep(1);
  console.log(release(1));
}
