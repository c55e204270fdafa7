interface Node {
  next: Node | null;
  value: number;
}
export function program(): void {
  const node: Node = { next: null, value: 1 };
  try {
    console.log(node.next!.value);
    console.log("never");
  } catch (e) {
    console.log("caught", e instanceof Error);
  }
}
