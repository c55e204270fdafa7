export function program(): void {
  const [first, ...rest] = [1];
  const [, ...others] = ["a", "b"];
  console.log(first, rest.length, others.join());
  const empty: [] = [];
  console.log(empty.length);
}
