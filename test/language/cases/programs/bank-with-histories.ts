enum AccountType { Checking = "CHECKING", Savings = "SAVINGS" }
type Transaction = { id: number; at: Date; amount: number } & ({ kind: "deposit" } | { kind: "withdrawal"; fee?: number } | { kind: "transfer"; to: string });
class InsufficientFunds extends Error { override name = "InsufficientFunds"; constructor(public readonly needed: number, options?: ErrorOptions) { super(`Need ${needed.toFixed(2)} more`, options); } }
abstract class Account {
  private static nextId = 1;
  protected balance_ = 0;
  readonly history: Transaction[] = [];
  constructor(readonly owner: string, public readonly type: AccountType) {}
  get balance() { return this.balance_; }
  abstract fee(amount: number): number;
  deposit(amount: number) { if (amount <= 0) throw new RangeError("amount must be positive"); this.balance_ += amount; this.record({ kind: "deposit", amount }); return this; }
  withdraw(amount: number): this { const fee = this.fee(amount); const total = amount + fee; if (total > this.balance_) throw new InsufficientFunds(total - this.balance_); this.balance_ -= total; this.record({ kind: "withdrawal", amount, ...(fee > 0 ? { fee } : {}) }); return this; }
  protected record(t: { kind: "deposit"; amount: number } | { kind: "withdrawal"; amount: number; fee?: number } | { kind: "transfer"; to: string; amount: number }) { this.history.push({ ...t, id: Account.nextId++, at: new Date(0) }); }
}
class Checking extends Account { constructor(owner: string) { super(owner, AccountType.Checking); } fee(a: number) { return a > 100 ? 1.5 : 0; } }
class Savings extends Account { constructor(owner: string, private rate = 0.02) { super(owner, AccountType.Savings); } fee() { return 0; } accrue(): void { this.balance_ *= 1 + this.rate; } }
class Bank {
  private accounts = new Map<string, Account>();
  open<T extends Account>(a: T): T { this.accounts.set(a.owner, a); return a; }
  transfer(from: string, to: string, amount: number): void {
    const [a, b] = [from, to].map((n) => { const acc = this.accounts.get(n); if (!acc) throw new Error(`no account ${n}`); return acc; });
    try { a.withdraw(amount); b.deposit(amount); } catch (e) { throw new Error(`transfer failed`, { cause: e }); }
  }
  total() { return [...this.accounts.values()].reduce((s, a) => s + a.balance, 0); }
  byType() { const out: Partial<Record<AccountType, Account[]>> = {}; for (const a of this.accounts.values()) (out[a.type] ||= []).push(a); return out; }
}
export function program(): void {
  const bank = new Bank(); const ann = bank.open(new Checking("ann")); const bob = bank.open(new Savings("bob", 0.1));
  ann.deposit(500).withdraw(50).withdraw(200); bob.deposit(100); bob.accrue();
  console.log(ann.balance, bob.balance.toFixed(2), bank.total().toFixed(2));
  try { bank.transfer("ann", "bob", 1000); } catch (e) { if (e instanceof Error) { console.log(e.message, e.cause instanceof InsufficientFunds ? (e.cause as InsufficientFunds).needed : "?"); } }
  try { bank.transfer("ann", "zed", 1); } catch (e) { console.log(String(e)); }
  console.log(ann.history.map((t) => `${t.id}:${t.kind}:${t.amount}${t.kind === "withdrawal" && t.fee ? ` fee ${t.fee}` : ""}`));
  console.log(Object.entries(bank.byType()).map(([k, v]) => `${k}=${v?.length ?? 0}`).join());
  console.log(ann.history[0]);
}
