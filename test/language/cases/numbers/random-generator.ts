class Random {
  constructor(private state: number) {}
  next(): number {
    this.state = (this.state * 1664525 + 1013904223) % 4294967296;
    return this.state / 4294967296;
  }
  int(limit: number): number {
    return Math.floor(this.next() * limit);
  }
}
function mulberry(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
export function program(): void {
  const random = new Random(42);
  for (let i = 0; i < 5; i++) console.log(random.next(), random.int(100));
  const next = mulberry(7);
  for (let i = 0; i < 5; i++) console.log(next());
}
