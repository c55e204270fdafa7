const flatten = (lists: number[][]): number[] => ([] as number[]).concat(...lists);

export function program(): void {
  console.log(flatten([[1], [2, 3], []]));
  console.log([0].concat(4, ...[[5], [6]], [7]), ["a"].concat(...["b", "c"]));
  console.log([[1]].concat(...[[[2]], [[3]]]), [0].concat(...new Set([8, 9])));
  const buckets: string[][] = Array.from({ length: 3 }, () => []);
  for (const word of ["fig", "apple", "kiwi", "date"]) buckets[word.length % 3].push(word);
  console.log(([] as string[]).concat(...buckets));
}
