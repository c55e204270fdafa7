function account(start: number): { deposit: (n: number) => number; withdraw: (n: number) => boolean; balance: () => number } {
  let balance = start;
  const history: number[] = [];
  const change = (n: number): number => {
    history.push(n);
    balance += n;
    return balance;
  };
  return {
    deposit: (n) => change(n),
    withdraw: (n) => {
      if (n > balance) return false;
      change(-n);
      return true;
    },
    balance: () => balance + history.length / 100,
  };
}
export function program(): void {
  const a = account(10);
  console.log(a.deposit(5), a.withdraw(100), a.withdraw(3), a.balance());
}
