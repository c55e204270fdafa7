// An interpreter.
function run(code: string, input: string): string {
  const tape: number[] = new Array<number>(30).fill(0);
  const jumps = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < code.length; i++) {
    if (code[i] === "[") open.push(i);
    else if (code[i] === "]") {
      const start = open.pop()!;
      jumps.set(start, i);
      jumps.set(i, start);
    }
  }
  let out = "";
  let p = 0;
  let at = 0;
  for (let pc = 0; pc < code.length; pc++) {
    switch (code[pc]) {
      case ">":
        p++;
        break;
      case "<":
        p--;
        break;
      case "+":
        tape[p] = (tape[p] + 1) & 255;
        break;
      case "-":
        tape[p] = (tape[p] - 1) & 255;
        break;
      case ".":
        out += String.fromCharCode(tape[p]);
        break;
      case ",":
        tape[p] = at < input.length ? input.charCodeAt(at++) : 0;
        break;
      case "[":
        if (tape[p] === 0) pc = jumps.get(pc)!;
        break;
      case "]":
        if (tape[p] !== 0) pc = jumps.get(pc)!;
        break;
    }
  }
  return out;
}

export function program(): void {
  console.log(run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.", ""));
  console.log(run(",[.,]", "echo"));
}
