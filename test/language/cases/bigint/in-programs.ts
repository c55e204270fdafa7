// Bigints in variables, fields, collections, closures, generators and conditions.

const memo = new Map<bigint, bigint>();

function fib(n: bigint): bigint {
  if (n < 2n) return n;
  const known = memo.get(n);
  if (known !== undefined) return known;
  const value = fib(n - 1n) + fib(n - 2n);
  memo.set(n, value);
  return value;
}

function* primes(): Generator<bigint> {
  for (let n = 2n; ; n++) {
    let prime = true;
    for (let d = 2n; d * d <= n; d++) {
      if (n % d === 0n) {
        prime = false;
        break;
      }
    }
    if (prime) yield n;
  }
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

class Fraction {
  constructor(
    readonly n: bigint,
    readonly d: bigint = 1n,
  ) {}
  plus(other: Fraction): Fraction {
    const n = this.n * other.d + other.n * this.d;
    const d = this.d * other.d;
    const g = gcd(n < 0n ? -n : n, d);
    return new Fraction(n / g, d / g);
  }
  toString(): string {
    return `${this.n}/${this.d}`;
  }
}

interface Account {
  id: string;
  balance: bigint;
  limit?: bigint;
}

export function program(): void {
  console.log(fib(90n), memo.size, memo.has(5n), [...memo.keys()].slice(0, 3));
  const first: bigint[] = [];
  for (const p of primes()) {
    if (p > 30n) break;
    first.push(p);
  }
  console.log(first, first.includes(7n), first.indexOf(11n), new Set([1n, 1n, 2n]).size, first.join("+"));
  console.log(`${new Fraction(1n, 2n).plus(new Fraction(1n, 3n))}`, first.reduce((a, b) => a + b, 0n), first.reduce((a, b) => a * b));
  const account: Account = { id: "a", balance: 100n };
  account.balance += 50n;
  account.balance *= 2n;
  account.balance--;
  account.limit ??= 7n;
  console.log(account, account.limit === 7n, ++account.balance, account.balance++, account.balance);
  const list = [3n, -1n, 10n ** 20n];
  list[0]!++;
  list[1]! <<= 3n;
  console.log(list.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), list.map((n) => n.toString(16)), list.map(Number));
  let n = 0n;
  const next = (): bigint => ++n;
  console.log(next(), next(), n ? "some" : "none", !n, n && 5n, typeof n, n === 2n, n !== 2n, n == 2n);
  switch (n) {
    case 1n:
      console.log("one");
      break;
    case 2n:
      console.log("two");
  }
  const maybe: bigint | null = first.length > 3 ? first[2]! : null;
  console.log(maybe === null ? "null" : maybe + 1n, maybe ?? 0n, [null, 1n, undefined], { deep: { n: [1n] } });
  try {
    console.log(JSON.stringify({ n }));
  } catch (error) {
    console.log((error as Error).name);
  }
  const words = { a: 1n, ...{ b: 2n } };
  for (const [key, value] of Object.entries(words)) console.log(key, value);
}
