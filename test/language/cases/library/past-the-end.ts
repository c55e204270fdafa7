// Who asks whether an item of an array is there gets undefined behind its end.

interface Ev { a: number }
export function program(): void {
  const g: number[][] = [[1, 2], [3]];
  console.log(g[5]?.[1] ?? 0, g[1][4] ?? -1, g[1]?.[0] ?? 7, g[0]?.length, g[-1]?.length ?? -5);
  const o: Ev[] = [{ a: 1 }];
  console.log(o[3]?.a ?? -2, o[0]?.a);
  if (o[1] === undefined) console.log("undef");
  if (o[0] !== undefined) console.log(o[0].a);
  const w: string[] = ["", "x"];
  console.log(w[2] ?? "empty", w[0] ?? "empty", (w[1] ?? "none").length, w[5] == null);
  const c: (0 | 1)[][] = [[1, 0], [1, 1]];
  let n = 0;
  for (let y = -1; y <= 2; y++) for (let x = -1; x <= 2; x++) n += c[y]?.[x] ?? 0;
  const maybe: (string | null)[] = [null, "b"];
  const find = (at: number): number | null => g[1][at] ?? null;
  const last = w[w.length - 1] ?? null;
  console.log(find(0), find(9), last);
  let i = 0;
  console.log(n, maybe[i++] ?? "null", maybe[i++]?.length, maybe[i++] ?? "past", i);
}
