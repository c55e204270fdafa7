function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line.length + word.length + 1 > width && line !== "") {
      lines.push(line);
      line = "";
    }
    line += (line === "" ? "" : " ") + word;
  }
  if (line) lines.push(line);
  return lines;
}
export function program(): void {
  for (const line of wrap("the quick brown fox jumps over the lazy dog", 12)) console.log(`|${line.padEnd(12)}|`);
}
