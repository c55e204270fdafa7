interface Item {
  name: string;
  price?: number;
  sold?: boolean;
  parent?: Item;
}
export function program(): void {
  const items: Item[] = [{ name: "a" }, { name: "b", price: 0 }, { name: "c", price: 2.5, sold: true, parent: { name: "p" } }];
  for (const item of items) {
    console.log(item.name, item.price ?? "free", item.price === undefined, item.sold ? "sold" : "open", item.parent?.name ?? "-");
  }
  items[0].price = 7;
  items[2].price = undefined;
  console.log(items.map((i) => i.price ?? -1).join());
}
