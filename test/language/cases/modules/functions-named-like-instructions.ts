// Functions and classes of the program with names that AssemblyScript has for its own.

function abs(text: string): string {
  return `|${text}|`;
}
function floor(text: string): string {
  return `_${text}_`;
}
function select(text: string): string {
  return `>${text}`;
}
function clz(value: boolean): boolean {
  return !value;
}
class sqrt {
  root = 4;
}

export function program(): void {
  const below = -5;
  console.log(Math.abs(below), Math.floor(2.5), Math.sqrt(16), Math.clz32(1), Math.ceil(0.2));
  console.log(abs("a"), floor("b"), select("c"), clz(true), new sqrt().root);
}
