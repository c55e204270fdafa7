interface P { name: string; age: number }
export function program(): void {
  const a = [5, 1, 4];
  console.log(a.push(2, 3), a.join("-"), a.join(), String(a), `${a}`);
  console.log(a.indexOf(4), a.indexOf(9), a.lastIndexOf(1), a.includes(5), a.indexOf(1, 2), a.indexOf(3, -1), a.lastIndexOf(5, -6));
  const n = [NaN, 1, -0];
  console.log(n.indexOf(NaN), n.includes(NaN), n.includes(0), n.indexOf(0));
  console.log([1, 10, 9, 100].sort().join(), ["b", "a", "C"].sort().join(), [true, false].sort().join());
  console.log([3, 1, 2].sort((x, y) => y - x).join(), a.toSorted().join(), a.join());
  console.log(a.splice(1, 2, 7, 8, 9).join(), a.join(), a.splice(-1).join(), a.join(), a.splice(1, 0, 0).length, a.join());
  console.log(a.slice(1, -1).join(), a.slice(-2).join(), a.slice(5, 1).length, a.concat([1], 2, [3, 4]).join());
  console.log(a.map((x, i, all) => x + i + all.length).join());
  console.log(a.filter((x) => x % 2).join(), a.filter(Boolean).join(), ["a", "", "b"].filter((s) => s).join());
  console.log(a.reduce((x, y) => x + y), a.reduceRight((x, y) => x - y), a.reduce((s, x, i, all) => s + x * i + all.length, ""));
  try { console.log(([] as number[]).reduce((x, y) => x + y)); } catch (e) { console.log(e.name, e.message); }
  console.log([[1], [2, 3], []].flat().join(), [1, 2].flatMap((x) => [x, x * 2]).join(), [[[1]], [[2]]].flat(2).join());
  console.log([1, 2, 3].fill(0, 1).join(), [1, 2, 3, 4, 5].copyWithin(0, 3).join(), [1, 2, 3].toReversed().join(), [1, 2, 3].with(1, 9).join());
  console.log([1, 2, 3].at(-1), [1].at(4), a.find((x) => x > 7), a.findLast((x) => x > 100), a.findLastIndex((x) => x > 1));
  const people: P[] = [{ name: "Ann", age: 3 }, { name: "Bob", age: 2 }];
  console.log(people.map((p) => p.name).join(), people.toSorted((x, y) => x.age - y.age).map((p) => p.name).join());
  console.log(people.some((p) => p.age > 2), people.every((p) => p.age > 2), people.find((p) => p.name === "Bob")?.age);
  const q: (string | null)[] = ["a", null, "b"];
  console.log(q.join(), q.filter((x) => x !== null).join(), q.indexOf(null), q.includes("b"));
  const m: (number | undefined)[] = [3, undefined, 1];
  console.log(m.join(), m.sort().join(), m.indexOf(3), m.includes(undefined), m.filter((x) => x !== undefined).map((x) => x + 1).join());
  console.log([[1, 2], [3]].join(";"));
  const s = [1, 2, 3];
  s.forEach((x, i) => { if (i === 0) s.push(9); console.log(x); });
  s.unshift(7, 8);
  console.log(s.join(), s.shift(), s.pop(), s.length, s.reverse().join());
  const calls: string[] = [];
  [3, 1, 2, 5, 4].sort((x, y) => { calls.push(`${x}${y}`); return x - y; });
  console.log(calls.join());
  let seed = 1;
  const big: number[] = [];
  for (let i = 0; i < 500; i++) { seed = (seed * 16807) % 2147483647; big.push(seed % 97); }
  let count = 0;
  const sorted = big.toSorted((x, y) => { count++; return x - y; });
  console.log(count, sorted.join());
  count = 0;
  console.log(big.toSorted((x, y) => { count++; return count % 3 - 1; }).join(), count);
}
