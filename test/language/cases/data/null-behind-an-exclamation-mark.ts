// `value!` is nothing but a word to the checker: a null goes on where null is among what is wanted.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const merge = (a: Json, b: Json): Json =>
  a && b && typeof a === "object" && typeof b === "object" && !Array.isArray(a) && !Array.isArray(b)
    ? Object.fromEntries(
        [...new Set([...Object.keys(a), ...Object.keys(b)])].map((k): [string, Json] => [
          k,
          k in a && k in b ? merge(a[k]!, b[k]!) : k in b ? b[k]! : a[k]!,
        ]),
      )
    : b;

const first = (list: (string | null)[]): string | null => list[0]!;

export function program(): void {
  console.log(merge({ a: { x: 1, y: [1] }, b: 1 }, { a: { y: [2], z: null }, c: "q" }));
  console.log(merge({ n: null }, { n: 1 }), merge({ n: 1 }, { n: null }), merge(null, null));
  console.log(first([null]), first(["a"]));
}
