// Patterns and loops whose targets are items and lengths of lists.

export function program(): void {
  const list = [1];
  [list[1], list[2]] = [2, 3];
  [list[5]] = [6];
  console.log(list.length, list[3] === undefined, list[5], list[2]);
  [list.length] = [2];
  console.log(list);
  ({ length: list.length } = { length: 1 });
  console.log(list);
  const nested: { items: number[] } = { items: [] };
  ({ x: nested.items[0] } = { x: 5 });
  console.log(nested);
  for (list[1] of [7, 8]) console.log(list.length);
  console.log(list);
  const counts: Record<string, number> = {};
  [counts.x, counts["y"]] = [1, 2];
  console.log(counts);
  const bytes = new Uint8Array(2);
  [bytes[0], bytes[1]] = [300, -1];
  console.log(bytes[0], bytes[1]);
  const texts: string[] = [];
  [texts[0], , texts[1]] = ["a", "b", "c"];
  console.log(texts);
  const swap = [1, 2, 3];
  [swap[0], swap[2]] = [swap[2], swap[0]];
  console.log(swap);
}
