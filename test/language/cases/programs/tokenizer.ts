type Token = { type: "number"; value: number } | { type: "op"; value: string } | { type: "paren"; value: "(" | ")" };
function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const c = text[i];
    if (c === " ") {
      i++;
    } else if (c >= "0" && c <= "9") {
      let digits = "";
      while (i < text.length && ((text[i] >= "0" && text[i] <= "9") || text[i] === ".")) digits += text[i++];
      tokens.push({ type: "number", value: parseFloat(digits) });
    } else if (c === "(" || c === ")") {
      tokens.push({ type: "paren", value: c });
      i++;
    } else {
      tokens.push({ type: "op", value: c });
      i++;
    }
  }
  return tokens;
}
export function program(): void {
  for (const token of tokenize("12 + (3.5*4)-1")) console.log(token.type, token.value);
}
