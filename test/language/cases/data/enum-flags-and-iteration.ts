enum Permission {
  None = 0,
  Read = 1,
  Write = 2,
  Execute = 4,
  All = Read | Write | Execute,
}
function names(p: Permission): string {
  const out: string[] = [];
  if (p & Permission.Read) out.push("r");
  if (p & Permission.Write) out.push("w");
  if (p & Permission.Execute) out.push("x");
  return out.join("") || "-";
}
export function program(): void {
  let p = Permission.None;
  console.log(names(p));
  p |= Permission.Read | Permission.Execute;
  console.log(names(p), names(Permission.All), names(Permission.All & ~p), `${p}`);
  const order = [Permission.Write, Permission.Read].sort((a, b) => a - b);
  console.log(order.join());
}
