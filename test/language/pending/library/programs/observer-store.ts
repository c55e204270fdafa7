type Listener = (value: number, previous: number) => void;
class Store {
  private listeners = new Set<Listener>();
  constructor(private current: number) {}
  get value(): number {
    return this.current;
  }
  set value(next: number) {
    const previous = this.current;
    if (Object.is(previous, next)) return;
    this.current = next;
    this.listeners.forEach((l) => l(next, previous));
  }
  subscribe(listener: Listener): () => boolean {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
export function program(): void {
  const store = new Store(1);
  const log: string[] = [];
  const stop = store.subscribe((v, p) => log.push(`${p}>${v}`));
  store.value = 2;
  store.value += 5;
  store.value = 7;
  console.log(stop(), stop());
  store.value = 0;
  console.log(log.join(), store.value);
}
