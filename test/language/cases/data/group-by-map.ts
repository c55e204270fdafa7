interface Sale {
  region: string;
  amount: number;
}
export function program(): void {
  const sales: Sale[] = [{ region: "n", amount: 5 }, { region: "s", amount: 3 }, { region: "n", amount: 2 }];
  const groups = new Map<string, Sale[]>();
  for (const sale of sales) {
    const group = groups.get(sale.region);
    if (group) group.push(sale);
    else groups.set(sale.region, [sale]);
  }
  for (const region of ["n", "s", "w"]) {
    const group = groups.get(region) ?? [];
    console.log(region, group.length, group.reduce((sum, s) => sum + s.amount, 0));
  }
}
