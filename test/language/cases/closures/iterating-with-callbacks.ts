function range(from: number, to: number, visit: (n: number) => boolean): number {
  let visited = 0;
  for (let n = from; n < to; n++) {
    visited++;
    if (visit(n) === false) break;
  }
  return visited;
}
export function program(): void {
  const seen: number[] = [];
  const n = range(0, 10, (i) => {
    seen.push(i * i);
    return i !== 3;
  });
  console.log(n, seen.join());
}
