// As one writes it in AssemblyScript.
class Link {
  prev: Link | null = null;
  next: Link | null = null;
  constructor(readonly value: string) {}
}

class Deque {
  private first: Link | null = null;
  private last: Link | null = null;
  size: i32 = 0;

  pushFront(value: string): void {
    const link = new Link(value);
    const first = this.first;
    link.next = first;
    if (first) first.prev = link;
    else this.last = link;
    this.first = link;
    this.size++;
  }

  pushBack(value: string): void {
    const link = new Link(value);
    const last = this.last;
    link.prev = last;
    if (last) last.next = link;
    else this.first = link;
    this.last = link;
    this.size++;
  }

  popFront(): string | null {
    const link = this.first;
    if (!link) return null;
    const next = link.next;
    this.first = next;
    if (next) next.prev = null;
    else this.last = null;
    this.size--;
    return link.value;
  }

  popBack(): string | null {
    const link = this.last;
    if (!link) return null;
    const prev = link.prev;
    this.last = prev;
    if (prev) prev.next = null;
    else this.first = null;
    this.size--;
    return link.value;
  }

  join(separator: string): string {
    const values: string[] = [];
    let link = this.first;
    while (link) {
      values.push(link.value);
      link = link.next;
    }
    return values.join(separator);
  }
}

function shown(value: string | null): string {
  return value !== null ? value : "none";
}

export function program(): void {
  const deque = new Deque();
  const words = "b c d e".split(" ");
  for (let i = 0; i < words.length; i++) deque.pushBack(words[i]);
  deque.pushFront("a");
  console.log(deque.join("-"));
  console.log(shown(deque.popBack()));
  console.log(shown(deque.popFront()));
  console.log(`${deque.join("+")} ${deque.size}`);
  while (deque.size > 0) deque.popFront();
  console.log(shown(deque.popBack()));
}
