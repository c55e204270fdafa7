class Item {
  title = "b";
}
export function helper(): string {
  return new Item().title;
}
