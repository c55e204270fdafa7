// A bigint beside other types: `typeof`, truth, equality, `unknown`.

function show(x: unknown): void { console.log(x, typeof x, String(x), x === 5n); }
function sum(...xs: (number | bigint)[]): string { let n = 0, b = 0n; for (const x of xs) { if (typeof x === "bigint") b += x; else n += x; } return `${n}|${b}`; }
const id = <T>(x: T): T => x;
export function program(): void {
  console.log(sum(1, 2n, 3, 4n), id(7n), [1, 2n], typeof ([1, 2n] as (number | bigint)[])[1]);
  const u: bigint | string = [1].length > 0 ? 0n : "x"; console.log(u ? "t" : "f", u === 0n, u, `${u}`);
  show(5n);
}
