export function program(): void {
  const words = "the quick brown fox jumps over the lazy dog the end".split(" ");
  const count = new Map<string, number>();
  for (const w of words) count.set(w, (count.get(w) ?? 0) + 1);
  const sorted = [...count.entries()].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  for (const [w, n] of sorted) console.log(w.padEnd(8, ".") + n);
  console.log(Array.from(count.keys()).map((k) => k.toUpperCase()).join(" "));
  console.log([...new Set(words)].length, Math.max(...count.values()));
}
