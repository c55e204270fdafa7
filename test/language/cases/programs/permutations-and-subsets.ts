function permutations(items: string[]): string[][] {
  if (items.length <= 1) return [items];
  const out: string[][] = [];
  items.forEach((item, i) => {
    const rest = items.filter((_, j) => j !== i);
    for (const p of permutations(rest)) out.push([item].concat(p));
  });
  return out;
}
function subsets(items: number[]): number[][] {
  const out: number[][] = [];
  for (let mask = 0; mask < 1 << items.length; mask++) out.push(items.filter((_, i) => (mask & (1 << i)) !== 0));
  return out;
}
export function program(): void {
  console.log(permutations(["a", "b", "c"]).map((p) => p.join("")).join(" "));
  console.log(subsets([1, 2, 3]).map((s) => `{${s.join()}}`).join(" "));
}
