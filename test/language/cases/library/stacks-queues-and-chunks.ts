export function program(): void {
  const nums = [3, 1, 2];
  const copy = nums.slice();
  nums.sort();
  console.log(nums, copy, nums.concat(copy), nums.indexOf(2), nums.reverse());
  while (nums.length > 0) { const x = nums.shift(); if (x !== undefined) console.log(x); }
  const stack: number[] = [];
  stack.push(1, 2, 3);
  console.log(stack.pop(), stack[stack.length - 1], stack.splice(0, 1), stack);
  const q: { p: number }[] = [];
  q.push({ p: 2 }); q.unshift({ p: 1 });
  console.log(q.map(({ p }) => p));
  const chunk = <T>(xs: T[], n: number): T[][] => { const out: T[][] = []; for (let i = 0; i < xs.length; i += n) out.push(xs.slice(i, i + n)); return out; };
  console.log(chunk([1, 2, 3, 4, 5], 2).map((c) => c.join("")).join("|"));
  const zip = <A, B>(a: A[], b: B[]): [A, B][] => a.map((x, i) => [x, b[i]!]);
  console.log(zip([1, 2], ["a", "b"]).map(([n, s]) => s + n).join());
  const range = (n: number) => [...Array(n).keys()];
  console.log(range(4), Math.min(...range(3)), range(5).reverse());
  console.log([1, [2, 3]].flat().length, [3, 4].every(Number.isInteger), ["1", "2"].map(Number).reduce((a, b) => a + b));
}
