export function program(): void {
  const even = (n: number): boolean => (n === 0 ? true : odd(n - 1));
  const odd = (n: number): boolean => (n === 0 ? false : even(n - 1));
  console.log(even(10), odd(7));
  const attempt = (f: () => unknown): string => { try { f(); return "fine"; } catch (e) { return e.message; } };
  console.log(attempt(() => later), attempt(() => ++count), attempt(() => x + y), attempt(() => helper()), attempt(() => text.length));
  function helper(): number { return later; }
  let later = 1; let count = 0; const { x, y } = { x: 1, y: 2 }; const text = "abc";
  console.log(attempt(() => later), attempt(() => ++count), attempt(() => x + y), attempt(() => helper()), attempt(() => text.length), count, later);
  const fact = (n: number): number => (n < 2 ? 1 : n * fact(n - 1));
  console.log(fact(10));
  const timer = { stop: () => timer.n, n: 4 };
  console.log(timer.stop());
  const list = [1, 2, 3].map((n): number => n + (n > 5 ? list.length : 0));
  console.log(list.join());
  console.log(attempt(() => { const self: number[] = [1].map((n) => n + self.length); }));
  class K { m = (): number => inner; }
  const k = new K();
  console.log(attempt(() => k.m()));
  const inner = 3;
  console.log(attempt(() => k.m()), k.m());
  function* gen(): Generator<number> { yield late2; }
  console.log(attempt(() => [...gen()]));
  let late2 = 5; late2++;
  console.log([...gen()].join());
}
