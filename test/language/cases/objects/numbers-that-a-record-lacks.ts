const longestUnique = (s: string): number => {
  let best = 0, start = 0;
  const last: { [c: string]: number } = {};
  for (let i = 0; i < s.length; i++) {
    if (last[s[i]] >= start) start = last[s[i]] + 1;
    last[s[i]] = i;
    best = Math.max(best, i - start + 1);
  }
  return best;
};
const roman = (s: string): number => {
  const v: Record<string, number> = { I: 1, V: 5, X: 10, C: 100, M: 1000 };
  let total = 0;
  for (let i = 0; i < s.length; i++) total += v[s[i]] < v[s[i + 1]] ? -v[s[i]] : v[s[i]];
  return total;
};
export function program() {
  console.log(longestUnique("abcabcbb"), roman("MCMXCIV"), roman("XI"));
  const stock: Record<string, number> = { a: 1 };
  console.log(stock["b"] + 1, stock.zz * 2, 3 - stock["q"], stock["a"] + 1, stock["b"] > 0, (stock["b"] as number) <= 0);
  let n = 0; const name: string = "a"; n = stock[name] - 1; console.log(n);
}
