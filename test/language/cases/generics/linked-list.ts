class ListNode<T> {
  next: ListNode<T> | null = null;
  constructor(public value: T) {}
}
class LinkedList<T> {
  private head: ListNode<T> | null = null;
  private tail: ListNode<T> | null = null;
  length = 0;
  add(value: T): this {
    const node = new ListNode(value);
    if (this.tail) this.tail.next = node;
    else this.head = node;
    this.tail = node;
    this.length++;
    return this;
  }
  reverse(): void {
    let previous: ListNode<T> | null = null;
    let current = this.head;
    this.tail = this.head;
    while (current) {
      const next: ListNode<T> | null = current.next;
      current.next = previous;
      previous = current;
      current = next;
    }
    this.head = previous;
  }
  toArray(): T[] {
    const out: T[] = [];
    for (let n = this.head; n !== null; n = n.next) out.push(n.value);
    return out;
  }
}
export function program(): void {
  const list = new LinkedList<string>().add("a").add("b").add("c");
  list.reverse();
  list.add("z");
  console.log(list.toArray().join(), list.length);
  console.log(new LinkedList<number>().add(1).toArray().length);
}
