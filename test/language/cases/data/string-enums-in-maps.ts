enum Suit {
  Hearts = "H",
  Spades = "S",
}
interface Card {
  suit: Suit;
  rank: number;
}
export function program(): void {
  const counts = new Map<Suit, number>();
  const hand: Card[] = [{ suit: Suit.Hearts, rank: 3 }, { suit: Suit.Spades, rank: 9 }, { suit: Suit.Hearts, rank: 12 }];
  for (const { suit, rank } of hand) counts.set(suit, (counts.get(suit) ?? 0) + rank);
  console.log(counts.get(Suit.Hearts), counts.get(Suit.Spades), hand.map((c) => c.suit + c.rank).join());
}
