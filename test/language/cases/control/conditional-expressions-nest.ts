export function program(): void {
  const f = (a: boolean, b: boolean): string => (a ? (b ? "both" : "a") : b ? "b" : "none");
  console.log(f(true, true), f(true, false), f(false, true), f(false, false));
  let n = 0;
  const r = n++ > 0 ? n++ : n-- < 1 ? n + 10 : n + 20;
  console.log(r, n);
}
