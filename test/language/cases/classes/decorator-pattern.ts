interface Coffee {
  cost: () => number;
  label: string;
}
const plain: Coffee = { cost: () => 2, label: "coffee" };
const withMilk = (inner: Coffee): Coffee => ({ cost: () => inner.cost() + 0.5, label: `${inner.label}+milk` });
const withSugar = (inner: Coffee): Coffee => ({ cost: () => inner.cost() + 0.2, label: `${inner.label}+sugar` });
export function program(): void {
  const c = withSugar(withMilk(withSugar(plain)));
  console.log(c.label, c.cost().toString(), plain.cost());
}
