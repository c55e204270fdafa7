// `JSON.stringify(value, names)`: of each object what the array names, in its order.
class Point {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
  toJSON(): { y: number; x: number; sum: number } {
    return { y: this.y, x: this.x, sum: this.x + this.y };
  }
}

interface Node {
  id: number;
  name: string;
  secret?: string;
  children: Node[];
}

export function program(): void {
  const leaf: Node = { id: 2, name: 'le"af, {x}: [1]', secret: "s", children: [] };
  const tree: Node = { id: 1, name: "root", secret: "t", children: [leaf, { id: 3, name: "\\", children: [leaf] }] };
  console.log(JSON.stringify(tree, ["name", "id", "children"]));
  console.log(JSON.stringify(tree, ["children", "id", "id"], 2));
  console.log(JSON.stringify(tree, [], "\t"), JSON.stringify([1, "a,b", null, true], ["a"]));
  const keys = Object.keys(leaf).filter((each) => each !== "secret" && each !== "children");
  console.log(JSON.stringify(leaf, keys, " "));
  const record: Record<string, unknown> = { "a b": 1, c: [{ "a b": 2, d: 3 }], 'q"': {}, e: undefined };
  console.log(JSON.stringify(record, ["c", "a b", 'q"', "e"]), JSON.stringify("text", ["a"]));
  console.log(JSON.stringify([new Point(1, 2), { x: 5, sum: 6 }], ["sum", "x"]));
  const maybe: Node | undefined = tree.children.find((each) => each.id > 9);
  console.log(JSON.stringify(maybe, ["id"]), JSON.stringify(tree.children.at(0), ["id"]));
  const names = ["secret", "id"] as const;
  console.log(JSON.stringify(leaf, [...names]));
}
