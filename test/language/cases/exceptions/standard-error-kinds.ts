export function program(): void {
  const errors: Error[] = [new Error("a"), new TypeError("b"), new RangeError("c"), new SyntaxError("d")];
  for (const e of errors) console.log(e.name, e.message, `${e}`, e instanceof Error, e instanceof TypeError, e instanceof RangeError);
}
