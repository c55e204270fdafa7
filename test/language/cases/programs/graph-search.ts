class Graph {
  private edges = new Map<string, string[]>();
  add(from: string, to: string): void {
    for (const [a, b] of [[from, to], [to, from]]) {
      const list = this.edges.get(a);
      if (list) list.push(b);
      else this.edges.set(a, [b]);
    }
  }
  path(from: string, to: string): string[] | null {
    const previous = new Map<string, string>();
    const queue = [from];
    const seen = new Set<string>();
    seen.add(from);
    while (queue.length > 0) {
      const node = queue.shift()!;
      if (node === to) {
        const path = [to];
        let at = to;
        while (at !== from) {
          at = previous.get(at)!;
          path.unshift(at);
        }
        return path;
      }
      for (const next of this.edges.get(node) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        previous.set(next, node);
        queue.push(next);
      }
    }
    return null;
  }
}
export function program(): void {
  const g = new Graph();
  g.add("a", "b");
  g.add("b", "c");
  g.add("a", "d");
  g.add("d", "e");
  g.add("e", "c");
  console.log(g.path("a", "c")?.join(">") ?? "none", g.path("a", "e")?.join(">") ?? "none", g.path("a", "z")?.join(">") ?? "none");
}
