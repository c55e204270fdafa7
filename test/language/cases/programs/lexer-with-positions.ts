interface Lexeme {
  text: string;
  line: number;
  column: number;
}
function lex(source: string): Lexeme[] {
  const out: Lexeme[] = [];
  let line = 1;
  let column = 1;
  let word = "";
  const flush = (): void => {
    if (word !== "") out.push({ text: word, line, column: column - word.length });
    word = "";
  };
  for (const c of source) {
    if (c === "\n") {
      flush();
      line++;
      column = 1;
      continue;
    }
    if (c === " ") flush();
    else word += c;
    column++;
  }
  flush();
  return out;
}
export function program(): void {
  for (const { text, line, column } of lex("let x = 1\n  return x")) console.log(`${line}:${column} ${text}`);
}
