interface Visitor<R> {
  number: (n: Num) => R;
  binary: (b: Binary) => R;
}
abstract class Node {
  abstract accept<R>(visitor: Visitor<R>): R;
}
class Num extends Node {
  constructor(readonly value: number) {
    super();
  }
  accept<R>(visitor: Visitor<R>): R {
    return visitor.number(this);
  }
}
class Binary extends Node {
  constructor(readonly op: string, readonly left: Node, readonly right: Node) {
    super();
  }
  accept<R>(visitor: Visitor<R>): R {
    return visitor.binary(this);
  }
}
export function program(): void {
  const tree = new Binary("-", new Num(9), new Binary("*", new Num(2), new Num(3)));
  const evaluator: Visitor<number> = {
    number: (n) => n.value,
    binary: (b) => {
      const l = b.left.accept(evaluator);
      const r = b.right.accept(evaluator);
      return b.op === "*" ? l * r : l - r;
    },
  };
  const printer: Visitor<string> = {
    number: (n) => n.value.toString(),
    binary: (b) => `(${b.op} ${b.left.accept(printer)} ${b.right.accept(printer)})`,
  };
  console.log(tree.accept(evaluator), tree.accept(printer));
}
