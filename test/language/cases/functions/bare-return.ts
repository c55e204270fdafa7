class ListNode<T> { next: ListNode<T> | undefined; constructor(public value: T) {} }
class Stack<T> {
  private head?: ListNode<T>; length = 0;
  push(...items: T[]): number { for (const i of items) { const n = new ListNode(i); n.next = this.head; this.head = n; this.length++; } return this.length; }
  pop(): T | undefined { const n = this.head; if (!n) return; this.head = n.next; this.length--; return n.value; }
}
export function program(): void {
  const s = new Stack<string | number>();
  console.log(s.push(1, "two", 3), s.pop(), s.pop(), s.pop(), s.pop(), s.length);
}
