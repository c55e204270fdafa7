interface Node {
  value: number;
  next: Node | null;
  tag?: { name: string };
  compute?: (n: number) => number;
}
export function program(): void {
  const list: Node = { value: 1, next: { value: 2, next: null, tag: { name: "two" }, compute: (n) => n * 2 } };
  console.log(list.next?.value, list.next?.next?.value, list.tag?.name, list.next?.tag?.name.length);
  console.log(list.compute?.(4), list.next?.compute?.(4), list.next?.next?.compute?.(1) ?? "none");
  const words: string[] | null = list.next ? ["a"] : null;
  console.log(words?.[0], words?.length, words?.join("-"));
}
