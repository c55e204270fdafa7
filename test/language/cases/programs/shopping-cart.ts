interface Item {
  readonly id: string;
  readonly price: number;
  quantity: number;
}
interface Discount {
  apply(total: number): number;
}
class Percent implements Discount {
  constructor(private percent: number) {}
  apply(total: number): number {
    return total * (1 - this.percent / 100);
  }
}
const flat = (amount: number): Discount => ({ apply: (total) => Math.max(0, total - amount) });
export function program(): void {
  const items: Item[] = [{ id: "a", price: 10, quantity: 2 }, { id: "b", price: 5, quantity: 1 }];
  const discounts: Discount[] = [new Percent(10), flat(2.5)];
  const total = items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  console.log(total, discounts.reduce((t, d) => d.apply(t), total));
  const cheapest = [...items].sort((a, b) => a.price - b.price)[0];
  console.log(cheapest.id, items.map(({ id, ...rest }) => `${id}${rest.quantity}`).join());
}
