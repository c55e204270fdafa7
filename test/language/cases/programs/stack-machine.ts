class Machine {
  private stack: number[] = [];
  output: string[] = [];
  run(code: string): void {
    const words = code.split(" ");
    for (let pc = 0; pc < words.length; pc++) {
      const word = words[pc];
      switch (word) {
        case "add":
          this.push(this.pop() + this.pop());
          break;
        case "mul":
          this.push(this.pop() * this.pop());
          break;
        case "dup": {
          const top = this.pop();
          this.push(top);
          this.push(top);
          break;
        }
        case "swap": {
          const a = this.pop();
          const b = this.pop();
          this.push(a);
          this.push(b);
          break;
        }
        case "print":
          this.output.push(`${this.pop()}`);
          break;
        case "loop": {
          const n = this.pop() - 1;
          if (n > 0) {
            this.push(n);
            pc = -1;
          }
          break;
        }
        default:
          this.push(parseFloat(word));
      }
    }
  }
  private push(n: number): void {
    this.stack.push(n);
  }
  private pop(): number {
    const top = this.stack.pop();
    if (top === undefined) throw new Error("stack is empty");
    return top;
  }
}
export function program(): void {
  const m = new Machine();
  m.run("2 3 add dup mul print 1 2 swap print print");
  console.log(m.output.join());
  try {
    m.run("add");
  } catch (e) {
    console.log(e.message);
  }
}
