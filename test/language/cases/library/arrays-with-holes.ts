// Writing far behind the end of an array leaves holes, which are undefined to whoever asks.

interface Item {
  name: string;
}

const memo: number[] = [];

function fib(n: number): number {
  if (n < 2) return n;
  if (memo[n] !== undefined) return memo[n];
  memo[n] = fib(n - 1) + fib(n - 2);
  return memo[n];
}

export function program(): void {
  console.log(fib(50), memo.length, memo[0] === undefined, memo[1] ?? -1);
  const list: number[] = [];
  list[3] = 5;
  console.log(list.length, list, list[1] ?? -1, list[0] === undefined, list.join("|"));
  const texts = new Array<string>(4);
  texts[2] = "c";
  console.log(texts, texts[0] ?? "-", texts[2] ?? "-", texts[1] ? "there" : "missing", texts.join("/"));
  const items: Item[] = [];
  items[1] = { name: "b" };
  console.log(items[0]?.name, items[1]?.name, items.length, items);
  const found = items[0];
  if (!found) console.log("no first");
  const rows: number[][] = [];
  rows[2] = [1];
  for (let i = 0; i < rows.length; i++) if (rows[i]) console.log(i, rows[i]);
  (rows[0] ??= []).push(7);
  console.log(rows);
  const composite: boolean[] = [];
  const primes: number[] = [];
  for (let i = 2; i < 30; i++) {
    if (composite[i]) continue;
    primes.push(i);
    for (let j = i * i; j < 30; j += i) composite[j] = true;
  }
  console.log(primes.join());
  list.length = 6;
  const sums: number[] = [];
  for (const n of [3, 1, 3]) {
    sums[n] ??= 0;
    sums[n] += n;
  }
  const names: string[] = [];
  console.log((names[1] ||= "b"), (sums[0] ||= 9), (sums[3] &&= 1), names, sums);
  console.log(list, [[1, 2], list], new Array<number>(1));
}
