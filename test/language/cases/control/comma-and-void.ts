export function program(): void {
  let a = 1;
  const b = (a += 2, a *= 3, a);
  void console.log("void");
  console.log(a, b);
}
