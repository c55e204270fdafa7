interface L { value: number; n: number | null }
function f(u: boolean): L | undefined { return u ? { value: 3, n: null } : undefined; }
export function program(): void {
  for (const u of [true, false]) { const v = f(u); console.log(v?.value! > 2, v?.value! + 1, 10 - v?.value!, v?.n! < 1, (v?.n!) * 2); }
  const l = f(true)!; let g = 2; g *= (l.n ??= 5); console.log(g, l.n); const h: { n?: number } = {}; console.log((h.n ??= 4) + 1, (h.n ||= 9) - 1); const s: { t?: string } = {}; console.log((s.t ??= "x").length);
}
