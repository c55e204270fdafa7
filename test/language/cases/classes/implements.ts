interface Comparable {
  compareTo(other: Comparable): number;
  readonly rank: number;
}
interface Printable2 {
  print(): string;
}
class Card implements Comparable, Printable2 {
  constructor(readonly rank: number, readonly suit: string) {}
  compareTo(other: Comparable): number {
    return this.rank - other.rank;
  }
  print(): string {
    return `${this.rank}${this.suit}`;
  }
}
function max(list: Comparable[]): Comparable {
  return list.reduce((a, b) => (a.compareTo(b) >= 0 ? a : b));
}
export function program(): void {
  const cards = [new Card(3, "h"), new Card(9, "s"), new Card(5, "d")];
  const best = max(cards);
  console.log(best.rank, best instanceof Card ? best.print() : "?");
  const printers: Printable2[] = cards;
  console.log(printers.map((p) => p.print()).join());
}
