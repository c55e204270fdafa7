// Signs before what is no number.
const yes: boolean = "s".length === 1;
class T { v = 1; w = 2; constructor(readonly s: string) {} }
export function program(): void {
  const t = new T("a");
  t.v = +(yes ? "s" : "s");
  t.v = +(yes ? "3" : "4");
  console.log(t.v);
  let n: number = -(yes ? "3" : "4");
  n += +(yes ? "7" : "8");
  n = ~(yes ? "7" : "8");
  console.log(n, +(yes ? "1" : "2"), +(yes ? true : false), -(yes || false));
  const a = [+(yes && "5")];
  console.log(a);
  const f = (): number => +(yes ? "11" : "12");
  console.log(f(), Math.max(+(yes ? "1" : "2"), 0));
}
