export function program(): void {
  const text = "the cat and the dog and the bird";
  const counts: Record<string, number> = {};
  for (const word of text.split(" ")) counts[word] = (counts[word] ?? 0) + 1;
  const sorted = Object.entries(counts).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  console.log(sorted.map(([word, n]) => `${word}:${n}`).join(" "));
}
