// `in` asks whether a property is there: null is.

interface E { a: number; note?: string | null }
export function program(): void {
  const v: E = { note: null, a: 1 };
  console.log("note" in v, Object.keys(v).join());
  const w: E = { a: 1, note: null };
  console.log("note" in w, Object.keys(w).join());
  if ("note" in w) console.log("yes");
}
