export function program(): void {
  const out: string[] = [];
  for (const c of "a1 b2!") {
    switch (c) {
      case " ":
        continue;
      case "!":
        break;
      default:
        out.push(c);
    }
    out.push("|");
  }
  console.log(out.join(""));
}
