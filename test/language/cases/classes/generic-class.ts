class Stack<T> {
  private items: T[] = [];
  push(item: T): this {
    this.items.push(item);
    return this;
  }
  pop(): T | undefined {
    return this.items.pop();
  }
  peek(): T | undefined {
    return this.items[this.items.length - 1];
  }
  get size(): number {
    return this.items.length;
  }
  map<U>(f: (item: T) => U): Stack<U> {
    const out = new Stack<U>();
    for (const item of this.items) out.push(f(item));
    return out;
  }
}
export function program(): void {
  const s = new Stack<number>();
  s.push(1).push(2).push(3);
  console.log(s.pop(), s.peek(), s.size);
  const texts = s.map((n) => `<${n}>`);
  console.log(texts.pop(), texts.size, new Stack<string>().pop() === undefined);
}
