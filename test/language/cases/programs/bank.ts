class InsufficientFunds extends Error {
  constructor(readonly needed: number, readonly available: number) {
    super(`needed ${needed}, available ${available}`);
    this.name = "InsufficientFunds";
  }
}
interface Entry {
  kind: "deposit" | "withdraw" | "transfer";
  amount: number;
}
class Account {
  private balance = 0;
  readonly entries: Entry[] = [];
  constructor(readonly owner: string) {}
  deposit(amount: number, kind: Entry["kind"] = "deposit"): void {
    if (amount <= 0) throw new RangeError("amount must be positive");
    this.balance += amount;
    this.entries.push({ kind, amount });
  }
  withdraw(amount: number, kind: Entry["kind"] = "withdraw"): void {
    if (amount > this.balance) throw new InsufficientFunds(amount, this.balance);
    this.balance -= amount;
    this.entries.push({ kind, amount: -amount });
  }
  get total(): number {
    return this.balance;
  }
}
class Bank {
  private accounts: Account[] = [];
  open(owner: string): Account {
    const account = new Account(owner);
    this.accounts.push(account);
    return account;
  }
  transfer(from: Account, to: Account, amount: number): boolean {
    try {
      from.withdraw(amount, "transfer");
      to.deposit(amount, "transfer");
      return true;
    } catch (e) {
      if (e instanceof InsufficientFunds) {
        console.log(`${from.owner} lacks ${e.needed - e.available}`);
        return false;
      }
      throw e;
    }
  }
  get total(): number {
    return this.accounts.reduce((sum, a) => sum + a.total, 0);
  }
}
export function program(): void {
  const bank = new Bank();
  const ann = bank.open("ann");
  const bob = bank.open("bob");
  ann.deposit(100);
  console.log(bank.transfer(ann, bob, 30), bank.transfer(bob, ann, 50), ann.total, bob.total, bank.total);
  try {
    bank.transfer(ann, bob, -1);
  } catch (e) {
    console.log(e.name, e.message);
  }
  console.log(ann.entries.map((e) => `${e.kind}:${e.amount}`).join(" "));
}
