class TreeNode<T> {
  left: TreeNode<T> | null = null;
  right: TreeNode<T> | null = null;
  constructor(readonly value: T) {}
}
class SearchTree<T> {
  private root: TreeNode<T> | null = null;
  constructor(private compare: (a: T, b: T) => number) {}
  insert(value: T): boolean {
    if (!this.root) {
      this.root = new TreeNode(value);
      return true;
    }
    let node = this.root;
    for (;;) {
      const c = this.compare(value, node.value);
      if (c === 0) return false;
      if (c < 0) {
        if (!node.left) {
          node.left = new TreeNode(value);
          return true;
        }
        node = node.left;
      } else {
        if (!node.right) {
          node.right = new TreeNode(value);
          return true;
        }
        node = node.right;
      }
    }
  }
  each(f: (value: T) => void, node: TreeNode<T> | null = this.root): void {
    if (!node) return;
    this.each(f, node.left);
    f(node.value);
    this.each(f, node.right);
  }
}
export function program(): void {
  const numbers = new SearchTree<number>((a, b) => a - b);
  for (const n of [5, 2, 8, 1, 9, 2]) console.log(n, numbers.insert(n));
  const out: number[] = [];
  numbers.each((n) => out.push(n));
  console.log(out.join());
  const words = new SearchTree<string>((a, b) => a.length - b.length);
  for (const w of ["ccc", "a", "bb", "dd"]) words.insert(w);
  let text = "";
  words.each((w) => {
    text += w;
  });
  console.log(text);
}
