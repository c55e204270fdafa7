class Clock {
  now = 0;
}
interface Slot {
  value: string;
  until: number;
}
class Cache {
  private slots = new Map<string, Slot>();
  hits = 0;
  constructor(private clock: Clock, private ttl: number) {}
  get(key: string, make: () => string): string {
    const slot = this.slots.get(key);
    if (slot && slot.until > this.clock.now) {
      this.hits++;
      return slot.value;
    }
    const value = make();
    this.slots.set(key, { value, until: this.clock.now + this.ttl });
    return value;
  }
}
export function program(): void {
  const clock = new Clock();
  const cache = new Cache(clock, 10);
  let n = 0;
  const make = (): string => `v${++n}`;
  console.log(cache.get("a", make), cache.get("a", make));
  clock.now = 11;
  console.log(cache.get("a", make), cache.hits);
}
