// Groups that took no part, taken out of a match and asked for one behind the other.

function* tokens(source: string): Generator<string> {
  const pattern = /\s*(?:(\d+)|([a-z]+)|([-+*])|(\()|(\))|(,)|(\S))/gy;
  let match: RegExpExecArray | null;
  while (pattern.lastIndex < source.length && (match = pattern.exec(source)) !== null) {
    const [, number, name, operator, open, close, comma, bad] = match;
    if (bad !== undefined) throw new SyntaxError(`Unexpected '${bad}'`);
    if (number) yield `n${number}`;
    else if (name) yield name;
    else yield operator ?? open ?? (close) ?? comma;
  }
}

export function program(): void {
  for (const source of ["1 + 2", "max(x, y)", "( ) ,", "a $"]) {
    try {
      console.log([...tokens(source)].join(" "));
    } catch (e) {
      console.log((e as Error).message);
    }
  }
}
