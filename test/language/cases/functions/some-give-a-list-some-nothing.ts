function sortInPlace(list: number[]): void {
  list.sort((a, b) => a - b);
}
const algorithms: { [name: string]: (list: number[]) => number[] | void } = {
  copied: (list) => list.slice().sort((a, b) => b - a),
  sortInPlace,
};

export function program(): void {
  for (const [name, sort] of Object.entries(algorithms)) {
    const list = [3, 1, 2];
    const result = sort(list) ?? list;
    console.log(name, result.join(" "));
  }
}
