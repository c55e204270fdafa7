function tag(strings: TemplateStringsArray, ...values: number[]): string {
  let out = strings[0];
  values.forEach((v, i) => {
    out += `[${v}]${strings[i + 1]}`;
  });
  return out;
}
export function program(): void {
  console.log(tag`a${1}b${2}c`, tag`plain`, String.raw`a\nb${3}`);
}
