function identity<T>(value: T): T {
  return value;
}
interface Pair<A, B> {
  first: A;
  second: B;
}
function pair<A, B>(first: A, second: B): Pair<A, B> {
  return { first, second };
}
function swap<A, B>(p: Pair<A, B>): Pair<B, A> {
  return { first: p.second, second: p.first };
}
export function program(): void {
  console.log(identity(5), identity("x"), identity(true));
  const p = swap(pair(1, "one"));
  console.log(p.first.toUpperCase(), p.second + 1);
  const q = pair(identity([1, 2]), identity(null));
  console.log(q.first.length, q.second);
}
