type Fn = (n: number) => number;
const fix = (make: (self: Fn) => Fn): Fn => {
  const self: Fn = (n) => make(self)(n);
  return self;
};
export function program(): void {
  const fact = fix((self) => (n) => (n <= 1 ? 1 : n * self(n - 1)));
  const fib = fix((self) => (n) => (n < 2 ? n : self(n - 1) + self(n - 2)));
  console.log(fact(10), fib(15));
}
