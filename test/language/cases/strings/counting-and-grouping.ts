export function program(): void {
  const text = "the quick brown fox jumps over the lazy dog the end";
  const counts = new Map<string, number>();
  const order: string[] = [];
  for (const word of text.split(" ")) {
    if (!counts.has(word)) order.push(word);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  order.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  console.log(order.slice(0, 4).map((w) => `${w}:${counts.get(w)}`).join(" "));
  let vowels = 0;
  for (const c of text) if ("aeiou".includes(c)) vowels++;
  console.log(vowels, text.length);
}
