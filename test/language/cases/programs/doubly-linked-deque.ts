class DNode {
  prev: DNode | null = null;
  next: DNode | null = null;
  constructor(readonly value: string) {}
}
class Deque {
  private first: DNode | null = null;
  private last: DNode | null = null;
  pushFront(value: string): void {
    const node = new DNode(value);
    node.next = this.first;
    if (this.first) this.first.prev = node;
    else this.last = node;
    this.first = node;
  }
  pushBack(value: string): void {
    const node = new DNode(value);
    node.prev = this.last;
    if (this.last) this.last.next = node;
    else this.first = node;
    this.last = node;
  }
  popFront(): string | undefined {
    const node = this.first;
    if (!node) return undefined;
    this.first = node.next;
    if (this.first) this.first.prev = null;
    else this.last = null;
    return node.value;
  }
  popBack(): string | undefined {
    const node = this.last;
    if (!node) return undefined;
    this.last = node.prev;
    if (this.last) this.last.next = null;
    else this.first = null;
    return node.value;
  }
}
export function program(): void {
  const d = new Deque();
  d.pushBack("b");
  d.pushBack("c");
  d.pushFront("a");
  console.log(d.popBack(), d.popFront(), d.popFront(), d.popFront(), d.popBack());
}
