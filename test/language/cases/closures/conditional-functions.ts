export function program(): void {
  const pick = (up: boolean) => (up ? (n: number) => n + 1 : (n: number) => n - 1);
  console.log(pick(true)(5), pick(false)(5));
  let action = () => "first";
  const before = action;
  action = () => "second";
  console.log(before(), action());
  const table = [() => "zero", () => "one"];
  console.log(table[1](), table.map((f) => f()).join());
}
