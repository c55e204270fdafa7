// `object[key](…)` where the key is one of several names of methods of a class.

abstract class Account {
  constructor(protected balance = 0) {}
  abstract deposit(n: number): void;
  withdraw(n: number): void {
    this.balance -= n;
  }
  get total(): number {
    return this.balance;
  }
}

class Checking extends Account {
  deposit(n: number): void {
    this.balance += n;
  }
  override withdraw(n: number): void {
    super.withdraw(n + 1);
  }
}

class Shapes {
  area(w: number, h: number): number {
    return w * h;
  }
  edge(w: number, h: number): number {
    return 2 * (w + h);
  }
}

type Op = { type: "deposit" | "withdraw"; amount: number };

export function program(): void {
  const account: Account = new Checking(10);
  let looked = 0;
  const find = (): Account => {
    looked++;
    return account;
  };
  const ops: Op[] = [{ type: "deposit", amount: 5 }, { type: "withdraw", amount: 3 }];
  for (const op of ops) find()[op.type](op.amount);
  console.log(account.total, looked);
  const shapes = new Shapes();
  for (const key of ["area", "edge"] as const) console.log(key, shapes[key](2, 3));
  console.log((["edge", "area"] as const).map((key) => shapes[key](1, 4)));
}
