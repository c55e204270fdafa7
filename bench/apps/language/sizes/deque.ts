// A list that is linked in both directions.
class Link {
  prev: Link | null = null;
  next: Link | null = null;
  constructor(readonly value: string) {}
}

class Deque {
  private first: Link | null = null;
  private last: Link | null = null;
  size = 0;

  pushFront(value: string): void {
    const link = new Link(value);
    link.next = this.first;
    if (this.first) this.first.prev = link;
    else this.last = link;
    this.first = link;
    this.size++;
  }

  pushBack(value: string): void {
    const link = new Link(value);
    link.prev = this.last;
    if (this.last) this.last.next = link;
    else this.first = link;
    this.last = link;
    this.size++;
  }

  popFront(): string | null {
    const link = this.first;
    if (!link) return null;
    this.first = link.next;
    if (this.first) this.first.prev = null;
    else this.last = null;
    this.size--;
    return link.value;
  }

  popBack(): string | null {
    const link = this.last;
    if (!link) return null;
    this.last = link.prev;
    if (this.last) this.last.next = null;
    else this.first = null;
    this.size--;
    return link.value;
  }

  join(separator: string): string {
    const values: string[] = [];
    for (let link = this.first; link; link = link.next) values.push(link.value);
    return values.join(separator);
  }
}

export function program(): void {
  const deque = new Deque();
  for (const word of "b c d e".split(" ")) deque.pushBack(word);
  deque.pushFront("a");
  console.log(deque.join("-"));
  console.log(deque.popBack() ?? "none");
  console.log(deque.popFront() ?? "none");
  console.log(`${deque.join("+")} ${deque.size}`);
  while (deque.size > 0) deque.popFront();
  console.log(deque.popBack() ?? "none");
}
