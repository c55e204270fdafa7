function countdown(n: number): () => number {
  return () => {
    n -= 1;
    return n;
  };
}
function swapper(a: string, b: string): () => string {
  return () => {
    const old = a;
    a = b;
    b = old;
    return `${a}${b}`;
  };
}
export function program(): void {
  const c = countdown(3);
  console.log(c(), c(), c());
  const s = swapper("x", "y");
  console.log(s(), s(), s());
}
