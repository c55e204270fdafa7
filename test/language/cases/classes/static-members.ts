class Counter {
  static count = 0;
  static readonly MAX = 3;
  private static instances: Counter[] = [];
  readonly id: number;
  constructor() {
    this.id = ++Counter.count;
    Counter.instances.push(this);
  }
  static full(): boolean {
    return Counter.count >= Counter.MAX;
  }
  static ids(): string {
    return Counter.instances.map((c) => c.id).join();
  }
}
export function program(): void {
  while (!Counter.full()) new Counter();
  console.log(Counter.count, Counter.ids(), Counter.MAX);
}
