class UnionFind {
  private parent: number[] = [];
  private rank: number[] = [];
  sets: number;
  constructor(n: number) {
    for (let i = 0; i < n; i++) {
      this.parent.push(i);
      this.rank.push(0);
    }
    this.sets = n;
  }
  find(x: number): number {
    while (this.parent[x] !== x) {
      this.parent[x] = this.parent[this.parent[x]];
      x = this.parent[x];
    }
    return x;
  }
  union(a: number, b: number): boolean {
    const ra = this.find(a);
    const rb = this.find(b);
    if (ra === rb) return false;
    if (this.rank[ra] < this.rank[rb]) this.parent[ra] = rb;
    else {
      this.parent[rb] = ra;
      if (this.rank[ra] === this.rank[rb]) this.rank[ra]++;
    }
    this.sets--;
    return true;
  }
}
export function program(): void {
  const uf = new UnionFind(6);
  console.log(uf.union(0, 1), uf.union(2, 3), uf.union(1, 3), uf.union(0, 2), uf.sets, uf.find(0) === uf.find(3), uf.find(4) === uf.find(5));
}
