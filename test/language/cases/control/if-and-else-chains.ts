function size(n: number): string {
  if (n < 0) return "negative";
  else if (n === 0) return "zero";
  else if (n < 10) {
    if (n % 2 === 0) return "small even";
    return "small odd";
  } else return "big";
}
export function program(): void {
  for (const n of [-1, 0, 4, 5, 99]) console.log(n, size(n));
}
