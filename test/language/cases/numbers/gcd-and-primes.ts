function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
function primesUpTo(limit: number): number[] {
  const composite = new Array<boolean>(limit + 1).fill(false);
  const primes: number[] = [];
  for (let n = 2; n <= limit; n++) {
    if (composite[n]) continue;
    primes.push(n);
    for (let m = n * n; m <= limit; m += n) composite[m] = true;
  }
  return primes;
}
export function program(): void {
  console.log(gcd(48, 18), gcd(17, 5), gcd(0, 9), (48 * 18) / gcd(48, 18));
  const primes = primesUpTo(60);
  console.log(primes.length, primes.join(" "));
}
