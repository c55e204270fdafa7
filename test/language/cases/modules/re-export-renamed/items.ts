export interface Item {
  n: number;
}
export function add(items: Item[]): number {
  return items.reduce((s, { n }) => s + n, 0);
}
