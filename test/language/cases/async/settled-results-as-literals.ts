// What became of a promise, written as an object.
export async function program(): Promise<void> {
  const ok: PromiseSettledResult<number> = { status: "fulfilled", value: 3 };
  const bad: PromiseSettledResult<number> = { status: "rejected", reason: new Error("no") };
  const list: PromiseSettledResult<number>[] = [ok, bad, { status: "fulfilled", value: 4 }];
  for (const r of list) console.log(r.status === "fulfilled" ? r.value : r.reason.message);
  const mk = (n: number): PromiseSettledResult<string> => n > 1 ? { status: "fulfilled", value: "v" } : { status: "rejected", reason: new Error("r") };
  console.log([mk(1), mk(2)].map((r) => r.status).join());
  const all: Array<PromiseSettledResult<string>> = [...(await Promise.allSettled([Promise.resolve("a"), Promise.reject(new Error("e"))])), mk(2)];
  console.log(all.map((r) => (r.status === "rejected" ? String(r.reason.message) : r.value)).join());
  async function settle<T>(ps: Promise<T>[]): Promise<PromiseSettledResult<T>[]> {
    const out: PromiseSettledResult<T>[] = [];
    for (const p of ps) { try { out.push({ status: "fulfilled", value: await p }); } catch (reason) { out.push({ status: "rejected", reason }); } }
    return out;
  }
  console.log((await settle([Promise.resolve(1), Promise.reject(new Error("x"))])).map((r) => r.status).join());
  console.log(await Promise.all([Promise.resolve(1), Promise.reject<number>(new Error("q"))].map((p) => p.then((value): PromiseSettledResult<number> => ({ status: "fulfilled", value }), (reason): PromiseSettledResult<number> => ({ status: "rejected", reason })))).then((l) => l.map((r) => r.status).join()));
}
