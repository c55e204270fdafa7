function compose<A, B, C>(f: (a: A) => B, g: (b: B) => C): (a: A) => C {
  return (a) => g(f(a));
}
function pipe<T>(value: T, ...steps: ((value: T) => T)[]): T {
  return steps.reduce((acc, step) => step(acc), value);
}
export function program(): void {
  const length = compose((s: string) => s.trim(), (s) => s.length);
  const shown = compose(length, (n) => `<${n}>`);
  console.log(length("  abc "), shown(" x"));
  console.log(pipe(2, (n) => n + 1, (n) => n * 10), pipe("a", (s) => s + "b"));
}
