function thousands(n: number): string {
  const negative = n < 0;
  let text = `${Math.abs(Math.trunc(n))}`;
  const parts: string[] = [];
  while (text.length > 3) {
    parts.unshift(text.slice(-3));
    text = text.slice(0, -3);
  }
  parts.unshift(text);
  return (negative ? "-" : "") + parts.join(",");
}
function duration(seconds: number): string {
  const pad = (n: number): string => `${n}`.padStart(2, "0");
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}
export function program(): void {
  console.log(thousands(0), thousands(999), thousands(1000), thousands(-1234567.89), duration(59), duration(3661), duration(86399));
}
