function kinds(n: number): string {
  const out: string[] = [];
  switch (n) {
    case 0:
    case 1:
      out.push("low");
    case 2:
      out.push("two");
      break;
    case 3:
      return "three";
    default:
      out.push("default");
    case 4:
      out.push("four");
  }
  return out.join();
}
export function program(): void {
  for (let n = 0; n < 6; n++) console.log(n, kinds(n));
}
