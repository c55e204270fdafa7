type Entry = [key: string, value: number];
function parse(text: string): Entry[] {
  return text.split(";").map((part): Entry => {
    const [key, value] = part.split("=");
    return [key, Number(value)];
  });
}
export function program(): void {
  const entries = parse("a=1;b=2.5");
  for (const [key, value] of entries) console.log(key, value * 2);
  const total = entries.reduce((sum, [, value]) => sum + value, 0);
  const [[firstKey], second] = entries;
  console.log(total, firstKey, second[1]);
}
