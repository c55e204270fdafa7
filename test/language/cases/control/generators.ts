function* fibonacci(): Generator<number> {
  let [a, b] = [0, 1];
  for (;;) {
    yield a;
    [a, b] = [b, a + b];
  }
}
function* take<T>(source: Iterable<T>, n: number): Generator<T> {
  let i = 0;
  for (const x of source) {
    if (i++ >= n) return;
    yield x;
  }
}
export function program(): void {
  console.log([...take(fibonacci(), 10)].join());
  const g = fibonacci();
  console.log(g.next().value, g.next().value, g.next().done);
  for (const n of take(fibonacci(), 4)) console.log(n);
}
