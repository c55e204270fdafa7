// Signals, and private data in weak maps.
type Subscriber = () => void;
let current: Subscriber | null = null;
function signal<T>(initial: T): [get: () => T, set: (v: T | ((p: T) => T)) => void] {
  let value = initial; const subs = new Set<Subscriber>();
  return [() => { if (current) subs.add(current); return value; }, (v) => { const next = typeof v === "function" ? (v as (p: T) => T)(value) : v; if (Object.is(next, value)) return; value = next; [...subs].forEach((s) => s()); }];
}
function effect(fn: () => void): void { const run = () => { const prev = current; current = run; try { fn(); } finally { current = prev; } }; run(); }
function computed<T>(fn: () => T): () => T { const [get, set] = signal<T>(undefined as T); effect(() => set(fn())); return get; }
const priv = new WeakMap<Account, { balance: number }>();
class Account { constructor(b: number) { priv.set(this, { balance: b }); } get balance(): number { return priv.get(this)!.balance; } deposit(n: number): this { priv.get(this)!.balance += n; return this; } }
export function program(): void {
  const [count, setCount] = signal(1); const [name] = signal("n");
  const double = computed(() => count() * 2);
  effect(() => console.log(`${name()}: ${count()} x2 = ${double()}`));
  setCount(2); setCount((c) => c + 3); setCount(5);
  console.log(new Account(5).deposit(10).balance);
}
