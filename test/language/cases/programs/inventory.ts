interface Product {
  sku: string;
  price: number;
  stock: number;
  tags: string[];
}
class Inventory {
  private products = new Map<string, Product>();
  add(product: Product): void {
    if (this.products.has(product.sku)) throw new Error(`duplicate ${product.sku}`);
    this.products.set(product.sku, product);
  }
  sell(sku: string, count: number): number {
    const product = this.products.get(sku);
    if (!product) throw new Error(`unknown ${sku}`);
    if (product.stock < count) throw new RangeError(`only ${product.stock} of ${sku}`);
    product.stock -= count;
    return product.price * count;
  }
  worth(): number {
    let sum = 0;
    this.products.forEach((p) => {
      sum += p.price * p.stock;
    });
    return sum;
  }
}
export function program(): void {
  const inventory = new Inventory();
  inventory.add({ sku: "a", price: 2.5, stock: 10, tags: [] });
  inventory.add({ sku: "b", price: 100, stock: 1, tags: ["big"] });
  for (const sale of [{ sku: "a", n: 4 }, { sku: "b", n: 2 }, { sku: "c", n: 1 }]) {
    try {
      console.log(sale.sku, inventory.sell(sale.sku, sale.n));
    } catch (e) {
      console.log(sale.sku, e.name, e.message);
    }
  }
  console.log(inventory.worth());
}
