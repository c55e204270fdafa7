export function program(): void {
  const index = new Map<number, string[]>();
  for (const word of ["a", "bb", "cc", "ddd", "e"]) {
    let list = index.get(word.length);
    if (!list) {
      list = [];
      index.set(word.length, list);
    }
    list.push(word);
  }
  for (let n = 0; n < 5; n++) console.log(n, index.get(n)?.join("/") ?? "-");
}
