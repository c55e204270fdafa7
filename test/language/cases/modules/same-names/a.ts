class Item {
  name = "a";
}
export function helper(): string {
  return new Item().name;
}
