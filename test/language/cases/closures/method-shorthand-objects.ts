function makeStack(): { push(n: number): void; pop(): number | undefined; size(): number } {
  const items: number[] = [];
  return {
    push(n) {
      items.push(n);
    },
    pop() {
      return items.pop();
    },
    size() {
      return items.length;
    },
  };
}
export function program(): void {
  const stack = makeStack();
  stack.push(1);
  stack.push(2);
  console.log(stack.size(), stack.pop(), stack.pop(), stack.pop(), stack.size());
}
