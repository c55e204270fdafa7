function digits(n: number): number[] {
  const out: number[] = [];
  do {
    out.unshift(n % 10);
    n = Math.floor(n / 10);
  } while (n > 0);
  return out;
}
const reverse = (n: number): number => digits(n).reduceRight((acc, d) => acc * 10 + d, 0);
export function program(): void {
  console.log(digits(0).join(), digits(9045).join("+"), reverse(1230), digits(987).reduce((a, b) => a + b));
}
