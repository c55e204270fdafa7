export function program(): void {
  const a = new Set([1, 2, 3]);
  const b = new Set<number>([2, 3, 4]);
  const union = new Set([...a, ...b]);
  const both = [...a].filter((x) => b.has(x));
  console.log([...union].join(), both.join(), a.size);
  a.add(2).add(9);
  a.delete(1);
  for (const x of a) console.log(x);
  const unique = [...new Set("mississippi")].join("");
  console.log(unique);
}
