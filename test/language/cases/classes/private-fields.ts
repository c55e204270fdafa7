class Account {
  #balance = 0;
  #log: string[] = [];
  static #opened = 0;
  constructor() {
    Account.#opened++;
  }
  deposit(n: number): void {
    this.#balance += n;
    this.#note(`+${n}`);
  }
  #note(text: string): void {
    this.#log.push(text);
  }
  get summary(): string {
    return `${this.#balance} ${this.#log.join()} ${Account.#opened}`;
  }
}
export function program(): void {
  const a = new Account();
  new Account();
  a.deposit(5);
  a.deposit(7);
  console.log(a.summary);
}
