export async function program(): Promise<void> {
  await more();
  const sleep = (ms: number) => new Promise<void>(r => setTimeout(r, ms));
  const results = await Promise.allSettled([Promise.resolve(1), Promise.reject(new Error("no")), sleep(1).then(() => "late")]);
  for (const r of results) console.log(r.status, r.status === "fulfilled" ? r.value : r.reason.message);
}
async function more(): Promise<void> {
  const [a, b] = await Promise.allSettled([Promise.resolve("x"), Promise.reject<number>(new RangeError("r"))]);
  console.log(a.status === "fulfilled" && a.value.length, b.status === "rejected" && b.reason.name);
  const all = await Promise.allSettled([Promise.resolve(1), Promise.resolve("s"), Promise.resolve(true)]);
  console.log(all.map((r) => (r.status === "fulfilled" ? `ok ${r.value}` : `no ${r.reason}`)), all.filter((r) => r.status === "fulfilled").length);
  console.log(all);
}
