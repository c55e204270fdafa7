const fact = function self(n: number): number { return n <= 1 ? 1 : n * self(n - 1); };
const fib = function fib(n: number): number { return n < 2 ? n : fib(n - 1) + fib(n - 2); };
export function program(): void { console.log(fact(5), fib(10)); const l = function me(n: number): string { return n ? `${n}${me(n - 1)}` : ""; }; console.log(l(3)); }
