export function program(): void {
  const fact = (n: number): number => (n <= 1 ? 1 : n * fact(n - 1));
  const isEven = (n: number): boolean => (n === 0 ? true : isOdd(n - 1));
  const isOdd = (n: number): boolean => (n === 0 ? false : isEven(n - 1));
  const fib = function inner(n: number): number {
    return n < 2 ? n : inner(n - 1) + inner(n - 2);
  };
  console.log(fact(10), isEven(10), isOdd(7), fib(15));
}
