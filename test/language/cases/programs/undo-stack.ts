interface Command {
  name: string;
  run: () => void;
  undo: () => void;
}
class History {
  private done: Command[] = [];
  private undone: Command[] = [];
  execute(command: Command): void {
    command.run();
    this.done.push(command);
    this.undone = [];
  }
  undo(): string {
    const command = this.done.pop();
    if (!command) return "nothing to undo";
    command.undo();
    this.undone.push(command);
    return `undid ${command.name}`;
  }
  redo(): string {
    const command = this.undone.pop();
    if (!command) return "nothing to redo";
    command.run();
    this.done.push(command);
    return `redid ${command.name}`;
  }
}
export function program(): void {
  let text = "";
  const history = new History();
  const type = (s: string): Command => {
    let before = "";
    return {
      name: `type ${s}`,
      run: () => {
        before = text;
        text += s;
      },
      undo: () => {
        text = before;
      },
    };
  };
  history.execute(type("a"));
  history.execute(type("b"));
  console.log(text, history.undo(), text, history.redo(), text);
  history.undo();
  history.execute(type("c"));
  console.log(text, history.redo(), history.undo(), history.undo(), history.undo(), `[${text}]`);
}
