interface Scope {
  vars: Map<string, number>;
  parent: Scope | null;
}
function lookup(scope: Scope, name: string): number {
  for (let s: Scope | null = scope; s; s = s.parent) {
    const value = s.vars.get(name);
    if (value !== undefined) return value;
  }
  throw new Error(`${name} is not defined`);
}
function run(lines: string[]): string[] {
  const out: string[] = [];
  let scope: Scope = { vars: new Map<string, number>(), parent: null };
  for (const line of lines) {
    const words = line.trim().split(" ");
    const value = (word: string): number => {
      const n = parseFloat(word);
      return isNaN(n) ? lookup(scope, word) : n;
    };
    switch (words[0]) {
      case "let":
        scope.vars.set(words[1], value(words[3]));
        break;
      case "add":
        scope.vars.set(words[1], value(words[1]) + value(words[2]));
        break;
      case "{":
        scope = { vars: new Map<string, number>(), parent: scope };
        break;
      case "}":
        scope = scope.parent ?? scope;
        break;
      case "print":
        out.push(`${value(words[1])}`);
        break;
      default:
        throw new Error(`unknown ${words[0]}`);
    }
  }
  return out;
}
export function program(): void {
  console.log(run(["let x = 1", "{", "let y = x", "let x = 5", "add y x", "print y", "print x", "}", "print x"]).join());
  for (const bad of ["print z", "jump 5"]) {
    try {
      run([bad]);
    } catch (e) {
      console.log(e.message);
    }
  }
}
