export function program(): void {
  console.log([1, [2, [3]]].flat(2).length, [1, [2, [3, 4]]].flat().length, [["a", 1] as [string, number], ["b", 2] as [string, number]].flat().join(), [[1], [2, [3]]].flat(Infinity).length);
  const n: (number | null | number[])[] = [1, null, [2, 3]];
  console.log(n.flat().length, n.flat().join());
}
