class BitSet {
  private words: number[];
  constructor(size: number) {
    this.words = new Array<number>(Math.ceil(size / 32)).fill(0);
  }
  add(n: number): void {
    this.words[n >> 5] |= 1 << (n & 31);
  }
  remove(n: number): void {
    this.words[n >> 5] &= ~(1 << (n & 31));
  }
  has(n: number): boolean {
    return (this.words[n >> 5] & (1 << (n & 31))) !== 0;
  }
  count(): number {
    let total = 0;
    for (let word of this.words) {
      while (word !== 0) {
        word &= word - 1;
        total++;
      }
    }
    return total;
  }
}
export function program(): void {
  const set = new BitSet(100);
  for (const n of [1, 31, 32, 63, 99]) set.add(n);
  set.remove(32);
  console.log(set.count(), set.has(31), set.has(32), set.has(99), set.has(0));
}
