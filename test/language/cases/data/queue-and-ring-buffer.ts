class Ring {
  private items: number[];
  private start = 0;
  private count = 0;
  constructor(private readonly size: number) {
    this.items = [];
    for (let i = 0; i < size; i++) this.items.push(0);
  }
  push(n: number): void {
    this.items[(this.start + this.count) % this.size] = n;
    if (this.count < this.size) this.count++;
    else this.start = (this.start + 1) % this.size;
  }
  toString(): string {
    const out: number[] = [];
    for (let i = 0; i < this.count; i++) out.push(this.items[(this.start + i) % this.size]);
    return out.join();
  }
}
export function program(): void {
  const ring = new Ring(3);
  for (let i = 1; i <= 5; i++) {
    ring.push(i * 1.5);
    console.log(ring.toString());
  }
}
