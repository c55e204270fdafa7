class Account {
  private amount = 0;
  get balance(): number {
    if (this.amount < 0) throw new Error("overdrawn");
    return this.amount;
  }
  set balance(value: number) {
    if (value > 1000) throw new Error("too rich");
    this.amount = value;
  }
}
export function program(): void {
  const account = new Account();
  for (const value of [10, 2000, -5]) {
    try {
      account.balance = value;
      console.log(account.balance);
    } catch (e) {
      console.log(e.message);
    }
  }
}
