class TrieNode {
  children = new Map<string, TrieNode>();
  end = false;
}
class Trie {
  private root = new TrieNode();
  insert(word: string): void {
    let node = this.root;
    for (const c of word) {
      let next = node.children.get(c);
      if (!next) {
        next = new TrieNode();
        node.children.set(c, next);
      }
      node = next;
    }
    node.end = true;
  }
  private find(prefix: string): TrieNode | undefined {
    let node: TrieNode | undefined = this.root;
    for (const c of prefix) {
      node = node.children.get(c);
      if (!node) return undefined;
    }
    return node;
  }
  has(word: string): boolean {
    return this.find(word)?.end ?? false;
  }
  startsWith(prefix: string): boolean {
    return this.find(prefix) !== undefined;
  }
}
export function program(): void {
  const trie = new Trie();
  for (const word of ["car", "card", "care", "cat", "dog"]) trie.insert(word);
  console.log(trie.has("car"), trie.has("ca"), trie.startsWith("ca"), trie.has("cards"), trie.startsWith("do"));
}
