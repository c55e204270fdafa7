export function program(): void {
  const numbers = [0, 1, -1, NaN];
  const texts = ["", "a", "0"];
  for (const n of numbers) console.log(n, !!n, n ? "t" : "f", n || "or", n && "and");
  for (const t of texts) console.log(`[${t}]`, !t, t || "or", t && "and");
  const maybe: { n: number } | null = numbers.length > 9 ? { n: 1 } : null;
  console.log(maybe ? maybe.n : "none", !maybe);
}
