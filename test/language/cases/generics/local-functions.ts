export function program(): void {
  let calls = 0;
  function id<T>(x: T): T { calls++; return x; }
  const pairUp = <A, B>(a: A, b: B): string => `${id(a)}:${id(b)}`;
  console.log(id(1) + 1, id("x"), pairUp(1, "y"), pairUp("p", true), calls);
  function fold<T, R>(xs: T[], init: R, f: (acc: R, x: T) => R): R { return xs.length === 0 ? init : fold(xs.slice(1), f(init, xs[0]), f); }
  console.log(fold([1, 2, 3], "", (a, x) => a + x), fold(["a", "b"], 0, (a, x) => a + x.length));
  const nested = () => { const twice = <T>(x: T): T[] => [x, x]; return twice(twice(3)).length; };
  console.log(nested());
}
