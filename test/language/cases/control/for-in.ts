export function program(): void {
  const o = { a: 1, b: 2, c: 3 };
  for (const key in o) console.log(key);
  for (const i in ["x", "y"]) console.log(i);
}
