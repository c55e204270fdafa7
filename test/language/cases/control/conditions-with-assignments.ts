export function program(): void {
  const text = "a=1;b=2";
  let at = 0;
  let end: number;
  const parts: string[] = [];
  while ((end = text.indexOf(";", at)) >= 0) {
    parts.push(text.slice(at, end));
    at = end + 1;
  }
  parts.push(text.slice(at));
  let n = 0;
  if ((n = parts.length) > 1) console.log(n, parts.join("|"));
}
