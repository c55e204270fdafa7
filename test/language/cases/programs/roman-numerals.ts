const TABLE: { value: number; text: string }[] = [
  { value: 1000, text: "M" }, { value: 900, text: "CM" }, { value: 500, text: "D" }, { value: 400, text: "CD" },
  { value: 100, text: "C" }, { value: 90, text: "XC" }, { value: 50, text: "L" }, { value: 40, text: "XL" },
  { value: 10, text: "X" }, { value: 9, text: "IX" }, { value: 5, text: "V" }, { value: 4, text: "IV" }, { value: 1, text: "I" },
];
function toRoman(n: number): string {
  let out = "";
  for (const { value, text } of TABLE) {
    while (n >= value) {
      out += text;
      n -= value;
    }
  }
  return out;
}
function fromRoman(text: string): number {
  let n = 0;
  let at = 0;
  for (const row of TABLE) {
    while (text.startsWith(row.text, at)) {
      n += row.value;
      at += row.text.length;
    }
  }
  return n;
}
export function program(): void {
  for (const n of [1, 4, 9, 14, 40, 1994, 3999]) console.log(n, toRoman(n), fromRoman(toRoman(n)) === n);
}
