class Node {
  edges: Node[] = [];
  constructor(readonly id: string) {}
}
export function program(): void {
  const a = new Node("a");
  const b = new Node("a");
  a.edges.push(b, a);
  console.log(a === b, a.edges[1] === a, a.edges.indexOf(b), a.edges.includes(new Node("a")));
  let current = a;
  current = current.edges[0];
  console.log(current === b, current !== a);
}
