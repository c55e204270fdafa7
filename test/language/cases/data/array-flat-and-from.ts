// MISCOMPILED: `flat(2)` of lists beside numbers goes one level deep only.
export function program(): void {
  console.log([[1, 2], [3], []].flat().join(), [1, 2].flatMap((n) => [n, n * 10]).join());
  console.log(Array.from({ length: 4 }, (_, i) => i * i).join(), Array.from("abc").join("-"), Array.of(1, 2).join());
  console.log([3, 1, 2].toSorted((a, b) => a - b).join(), [1, 2, 3].toReversed().join(), [1, 2, 3].with(1, 9).join());
  console.log([1, 2, 3, 4].findLast((n) => n % 2 === 1), [1, 2].findLastIndex((n) => n > 5), [1, [2, [3]]].flat(2).length);
  console.log(Array.isArray([1]), new Array(3).fill("x").join(""), [..."ab"].entries().next().done);
}
