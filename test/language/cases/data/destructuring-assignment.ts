export function program(): void {
  let a = 0;
  let b = "";
  ({ a, b } = { a: 5, b: "five" });
  console.log(a, b);
  const fib = (n: number): number => {
    let [x, y] = [0, 1];
    for (let i = 0; i < n; i++) [x, y] = [y, x + y];
    return x;
  };
  console.log(fib(30));
}
