class PriorityQueue<T> {
  private heap: T[] = [];
  constructor(private readonly before: (a: T, b: T) => boolean) {}
  push(item: T): void {
    const { heap } = this;
    heap.push(item);
    let i = heap.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.before(heap[i], heap[parent])) break;
      this.swap(i, parent);
      i = parent;
    }
  }
  pop(): T | undefined {
    const { heap } = this;
    if (heap.length === 0) return undefined;
    const top = heap[0];
    const last = heap.pop()!;
    if (heap.length > 0) {
      heap[0] = last;
      let i = 0;
      for (;;) {
        const l = 2 * i + 1;
        const r = l + 1;
        let best = i;
        if (l < heap.length && this.before(heap[l], heap[best])) best = l;
        if (r < heap.length && this.before(heap[r], heap[best])) best = r;
        if (best === i) break;
        this.swap(i, best);
        i = best;
      }
    }
    return top;
  }
  private swap(a: number, b: number): void {
    const t = this.heap[a];
    this.heap[a] = this.heap[b];
    this.heap[b] = t;
  }
}
export function program(): void {
  const q = new PriorityQueue<number>((a, b) => a < b);
  for (const n of [5, 3, 8, 1, 9, 2]) q.push(n);
  const out: number[] = [];
  for (let n = q.pop(); n !== undefined; n = q.pop()) out.push(n);
  console.log(out.join());
  const tasks = new PriorityQueue<{ name: string; at: number }>((a, b) => a.at < b.at);
  tasks.push({ name: "late", at: 9 });
  tasks.push({ name: "early", at: 1 });
  console.log(tasks.pop()?.name, tasks.pop()?.name, tasks.pop()?.name);
}
