interface Tree {
  value: number;
  children: Tree[];
}
function sum(tree: Tree): number {
  return tree.value + tree.children.map(sum).reduce((a, b) => a + b, 0);
}
function depth(tree: Tree): number {
  let deepest = 0;
  for (const child of tree.children) deepest = Math.max(deepest, depth(child));
  return deepest + 1;
}
export function program(): void {
  const tree: Tree = { value: 1, children: [{ value: 2, children: [] }, { value: 3, children: [{ value: 4, children: [] }] }] };
  console.log(sum(tree), depth(tree));
}
