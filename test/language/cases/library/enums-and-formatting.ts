enum Level { Low, Mid = 5, High }
enum Name { A = "a", B = "b" }
export function program(): void {
  console.log([Level.Low, Level.High].includes(Level.High), Level[5], new Map([[Level.Low, "l"], [Level.Mid, "m"]]).get(Level.Mid), [Name.A, Name.B].join());
  const counts = new Map<Name, number>();
  for (const n of [Name.A, Name.B, Name.A]) counts.set(n, (counts.get(n) ?? 0) + 1);
  console.log([...counts].sort((x, y) => y[1] - x[1]));
  const s = new Set<Level>([Level.Low]);
  console.log(s.has(Level.Low), s.has(Level.Mid), JSON.stringify({ l: Level.High, n: Name.B }));
  const fmt = (n: number): string => { const parts = n.toFixed(2).split("."); const int = parts[0]!; let out = ""; for (let i = 0; i < int.length; i++) { if (i > 0 && (int.length - i) % 3 === 0) out += ","; out += int[i]; } return out + "." + parts[1]; };
  console.log(fmt(1234567.891), fmt(12), fmt(999.999));
  const t = Date.UTC(2020, 1, 29);
  console.log(new Date(t).toISOString().split("T")[0], Math.floor(t / 86400000) % 7);
  const bits: boolean[] = new Array<boolean>(4).fill(false);
  bits[2] = true;
  console.log(bits, bits.filter(Boolean).length, bits.lastIndexOf(false), bits.findIndex((b) => b));
  const sieve = (n: number): number[] => { const p = new Uint8Array(n + 1); const r: number[] = []; for (let i = 2; i <= n; i++) { if (p[i]) continue; r.push(i); for (let j = i * i; j <= n; j += i) p[j] = 1; } return r; };
  console.log(sieve(30).join());
  console.log(typeof "x".length, (12.345).toFixed(1), -(5 % -3), (-5) % 3);
}
