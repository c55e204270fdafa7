export function program(): void {
  const fs: (() => string)[] = [];
  for (const kind of [1, 2, 3]) {
    switch (kind) {
      case 1: {
        let text = "one";
        fs.push(() => text);
        text += "!";
        break;
      }
      case 2: {
        const text = "two";
        fs.push(() => text + kind);
        break;
      }
      default: {
        let count = 0;
        fs.push(() => `default ${++count}`);
      }
    }
  }
  console.log(fs.map((f) => f()).join(), fs[2]());
}
