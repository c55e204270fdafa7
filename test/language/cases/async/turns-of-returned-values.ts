// How many turns it takes to return a value from an async generator, and to delegate to one.

async function* stream(n: number): AsyncGenerator<number, number, void> { yield n; return 7; }
async function* two(): AsyncGenerator<number> { yield* stream(3); console.log("r"); }
async function ticks(n: number): Promise<void> { for (let i = 0; i < n; i++) { await null; console.log("tick", i); } }
export async function program(): Promise<void> {
  let t = ticks(8);
  void stream(1).return(5).then((r) => console.log("return", r.value, r.done));
  await t;
  const g = stream(2);
  await g.next(); await g.next();
  t = ticks(8);
  void g.return(6).then((r) => console.log("return", r.value, r.done));
  void g.next().then((r) => console.log("next", r.value, r.done));
  await t;
  t = ticks(14);
  for await (const v of two()) console.log(v);
  await t;
  t = ticks(14);
  for await (const v of two()) { console.log(v); break; }
  console.log("out");
  await t;
}
