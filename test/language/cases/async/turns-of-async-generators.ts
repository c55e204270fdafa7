// How many turns of the queue it takes to leave an async generator early, and to hand errors on.

async function* stream(n: number): AsyncGenerator<number, number | void> { try { for (let i = 0; i < 4; i++) yield n + i; } finally { console.log("closed", n); } }
async function ticks(n: number): Promise<void> { for (let i = 0; i < n; i++) { await null; console.log("tick", i); } }
export async function program(): Promise<void> {
  console.log("throw");
  let t = ticks(14);
  try { for await (const v of stream(1)) { if (v === 2) throw new Error("x"); } } catch (e) { console.log("caught"); }
  await t;
  console.log("break");
  t = ticks(14);
  for await (const v of stream(2)) { if (v === 3) break; }
  console.log("behind");
  await t;
  console.log("return");
  t = ticks(14);
  const f = async (): Promise<number> => { for await (const v of stream(3)) { if (v === 4) return v; } return 0; };
  console.log(await f());
  await t;
  console.log("end");
  t = ticks(22);
  for await (const v of stream(2)) console.log(v);
  console.log("behind");
  await t;
  console.log("catch chain");
  t = ticks(12);
  void Promise.resolve(1).then((s) => console.log("then", s)).catch((e: Error) => console.log("catch", e.message)).finally(() => console.log("last"));
  await t;
  t = ticks(12);
  void Promise.reject(new Error("r")).then((s) => console.log("then", s)).catch((e: Error) => console.log("catch", e.message)).finally(() => console.log("last")).then(() => console.log("after"));
  await t;
  t = ticks(12);
  const g = stream(9);
  void g.next().then((r) => console.log("next", r.value));
  void g.return(5).then((r) => console.log("return", r.value, r.done));
  void g.next().then((r) => console.log("next", r.value));
  await t;
  t = ticks(12);
  const h = async (): Promise<number> => { try { throw new Error("z"); } finally { console.log("fin"); await null; } };
  await h().catch(() => console.log("h"));
  await t;
}
