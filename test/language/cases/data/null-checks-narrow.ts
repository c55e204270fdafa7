interface Leaf {
  value: number;
  parent: Leaf | null;
}
function root(leaf: Leaf): Leaf {
  let at = leaf;
  while (at.parent !== null) at = at.parent;
  return at;
}
function depth(leaf: Leaf | null): number {
  if (!leaf) return 0;
  const { parent } = leaf;
  return parent ? 1 + depth(parent) : 1;
}
export function program(): void {
  const a: Leaf = { value: 1, parent: null };
  const b: Leaf = { value: 2, parent: a };
  const c: Leaf = { value: 3, parent: b };
  console.log(root(c).value, depth(c), depth(null), c.parent?.parent?.value, a.parent?.value);
  c.parent = null;
  console.log(root(c) === c, depth(c));
}
