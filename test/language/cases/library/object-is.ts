// `Object.is` of values of any type.

function is<T>(a: T, b: T): boolean {
  return Object.is(a, b);
}

export function program(): void {
  console.log(is(NaN, NaN), is(0, -0), is(1, 1), is("a", "a"), is("a", "b"), is(true, false));
  console.log(is<number | undefined>(1, undefined), is<number | undefined>(undefined, undefined), is<number | null>(2, 2));
  console.log(is<number | undefined>(0, -0), is<number | undefined>(NaN, NaN), is<number | undefined>(-0, -0));
  console.log(is<unknown>(1, "1"), is<unknown>("x", "x"), is<string | number>("1", 1), is<unknown>(null, undefined));
  const o = { a: 1 };
  console.log(is(o, o), is(o, { a: 1 }), is<{ a: number } | null>(o, null), is<unknown>(o, o), is([1], [1]));
}
