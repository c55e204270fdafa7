const wait = (ms: number, signal?: AbortSignal): Promise<string> => new Promise((resolve, reject) => {
  if (signal?.aborted) { reject(signal.reason); return; }
  const t = setTimeout(() => resolve("done"), ms);
  signal?.addEventListener("abort", () => { clearTimeout(t); reject(signal.reason); }, { once: true });
});
export async function program() {
  const c = new AbortController();
  setTimeout(() => c.abort(), 5);
  try { await wait(50, c.signal); } catch (e) { console.log((e as Error).name, (e as Error).message, c.signal.aborted); }
  console.log(await wait(1));
  const d = new AbortController(); d.signal.onabort = () => console.log("on"); d.abort(new Error("why")); d.abort(); 
  try { d.signal.throwIfAborted(); } catch (e) { console.log((e as Error).message); }
  try { await wait(1, AbortSignal.abort()); } catch (e) { if (e instanceof DOMException) console.log(e.name, e.code); }
  const all = AbortSignal.any([c.signal, new AbortController().signal]); console.log(all.aborted);
}
