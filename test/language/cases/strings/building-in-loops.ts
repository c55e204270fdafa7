export function program(): void {
  let out = "";
  for (let i = 0; i < 5; i++) out += i % 2 === 0 ? "x" : i;
  const lines: string[] = [];
  for (let y = 1; y <= 3; y++) {
    let line = "";
    for (let x = 1; x <= 3; x++) line += `${x * y}`.padStart(3);
    lines.push(line);
  }
  console.log(out);
  console.log(lines.join("\n"));
}
