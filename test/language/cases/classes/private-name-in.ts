// `#name in value`: whether a value is an object of the class.
class Account {
  #cents: number;
  constructor(cents: number) {
    this.#cents = cents;
  }
  static isAccount(value: object): boolean {
    return #cents in value;
  }
  equals(other: unknown): boolean {
    return typeof other === "object" && other !== null && #cents in other && other.#cents === this.#cents;
  }
  static total(values: readonly (Account | Note)[]): number {
    let sum = 0;
    for (const value of values) if (#cents in value) sum += value.#cents;
    return sum;
  }
}

class Savings extends Account {}

class Note {
  constructor(readonly text: string) {}
}

class Holder<T> {
  #held: T;
  constructor(held: T) {
    this.#held = held;
  }
  same(other: Holder<T> | Note): boolean {
    return #held in other ? other.#held === this.#held : false;
  }
}

export function program(): void {
  const account = new Account(5);
  console.log(Account.isAccount(account), Account.isAccount(new Savings(1)), Account.isAccount(new Note("n")));
  console.log(Account.isAccount({ cents: 5 }), account.equals(new Savings(5)), account.equals(new Account(6)));
  console.log(account.equals("x"), account.equals(null), account.equals(new Note("n")));
  console.log(Account.total([account, new Note("a"), new Savings(7)]));
  console.log(new Holder("a").same(new Holder("a")), new Holder("a").same(new Note("a")));
}
