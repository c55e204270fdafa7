export function program(): void {
  const texts = ["42", " 42 ", "42px", "-3.5", "+7", "", "  ", "abc", "0x1f", "1e3", ".5", "5.", "Infinity", "-Infinity", "1_000", "0b11", "1,5", "٣"];
  for (const text of texts) console.log(`[${text}]`, Number(text), parseInt(text, 10), parseFloat(text), +text);
  console.log(parseInt("ff", 16), parseInt("101", 2), parseInt("z", 36), parseInt("0x1f", 16), parseInt("12", 3), parseInt("9", 8));
}
