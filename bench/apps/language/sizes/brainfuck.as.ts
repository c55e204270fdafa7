// As one writes it in AssemblyScript.
function run(code: string, input: string): string {
  const tape = new Array<i32>(30);
  const jumps = new Map<i32, i32>();
  const open: i32[] = [];
  for (let i = 0; i < code.length; i++) {
    const unit = code.charCodeAt(i);
    if (unit == 0x5b) open.push(i);
    else if (unit == 0x5d) {
      const start = open.pop();
      jumps.set(start, i);
      jumps.set(i, start);
    }
  }
  let out = "";
  let p = 0;
  let at = 0;
  for (let pc = 0; pc < code.length; pc++) {
    switch (code.charCodeAt(pc)) {
      case 0x3e:
        p++;
        break;
      case 0x3c:
        p--;
        break;
      case 0x2b:
        tape[p] = (tape[p] + 1) & 255;
        break;
      case 0x2d:
        tape[p] = (tape[p] - 1) & 255;
        break;
      case 0x2e:
        out += String.fromCharCode(tape[p]);
        break;
      case 0x2c:
        tape[p] = at < input.length ? input.charCodeAt(at++) : 0;
        break;
      case 0x5b:
        if (tape[p] == 0) pc = jumps.get(pc);
        break;
      case 0x5d:
        if (tape[p] != 0) pc = jumps.get(pc);
        break;
    }
  }
  return out;
}

export function program(): void {
  console.log(run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.", ""));
  console.log(run(",[.,]", "echo"));
}
