interface Context {
  data: string | null;
  error?: string;
  retries: number;
}
interface Entry {
  a?: number;
  b: number;
  c?: string;
}
const late = (entry: Entry): Entry => ({ ...entry, a: 1 });
const both = (given: { b: number; c?: string }): Entry => ({ c: "first", ...given, a: 2 });
const failed = (context: Context): Context => ({ ...context, error: "no answer", retries: context.retries + 1 });

export function program(): void {
  console.log(failed({ data: null, retries: 0 }), failed(failed({ data: "x", error: "e", retries: 0 })));
  const x: Entry = { b: 1 };
  console.log(late(x), late(late(x)), late({ c: "c", b: 2 }), both({ b: 3 }), both({ c: "z", b: 3 }));
  const y: Entry = { ...x };
  y.a = 5;
  console.log(y, { ...y, c: "n" }, JSON.stringify({ ...x, a: 3, c: "d" }));
  const list: Entry[] = [{ b: 1 }, { a: 1, b: 2 }];
  console.log(list.map((each) => ({ ...each, a: (each.a ?? 0) + 1 })));
}
