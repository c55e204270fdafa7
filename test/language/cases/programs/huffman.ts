class HNode {
  constructor(readonly weight: number, readonly text: string, readonly left: HNode | null, readonly right: HNode | null) {}
}
function codes(text: string): Map<string, string> {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let nodes: HNode[] = [];
  counts.forEach((weight, c) => nodes.push(new HNode(weight, c, null, null)));
  while (nodes.length > 1) {
    nodes.sort((a, b) => a.weight - b.weight || (a.text < b.text ? -1 : 1));
    const [a, b] = nodes;
    nodes = nodes.slice(2).concat([new HNode(a.weight + b.weight, a.text + b.text, a, b)]);
  }
  const out = new Map<string, string>();
  const walk = (node: HNode, code: string): void => {
    if (node.left && node.right) {
      walk(node.left, `${code}0`);
      walk(node.right, `${code}1`);
    } else out.set(node.text, code || "0");
  };
  walk(nodes[0], "");
  return out;
}
export function program(): void {
  const text = "abracadabra";
  const table = codes(text);
  console.log(text.split("").map((c) => table.get(c) ?? "").join(""), table.size);
}
