function findPair(list: number[], sum: number): string {
  for (let i = 0; i < list.length; i++) {
    for (let j = i + 1; j < list.length; j++) {
      if (list[i] + list[j] === sum) return `${list[i]}+${list[j]}`;
    }
  }
  return "none";
}
export function program(): void {
  console.log(findPair([1, 4, 6, 9], 10), findPair([1, 2], 10));
}
