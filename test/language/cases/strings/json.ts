interface Item {
  name: string;
  tags: string[];
  price: number | null;
}
export function program(): void {
  const item: Item = { name: "a\"b", tags: ["x", "y"], price: null };
  console.log(JSON.stringify(item), JSON.stringify([1, "two", true]), JSON.stringify({ a: undefined, b: 1 }));
  console.log(JSON.stringify(item, null, 2));
  const back = JSON.parse('{"name":"n","tags":[],"price":1.5}') as Item;
  console.log(back.name, back.price, back.tags.length);
}
