// An emitter whose events carry tuples.
type Listener<A extends unknown[]> = (...args: A) => void;
interface Events { connect: [host: string, port: number]; message: [body: string]; close: [] }
class TypedEmitter<E extends { [K in keyof E]: unknown[] }> {
  private readonly map = new Map<keyof E, Set<Listener<any>>>();
  on<K extends keyof E>(k: K, l: Listener<E[K]>): this { let set = this.map.get(k); if (!set) this.map.set(k, (set = new Set())); set.add(l); return this; }
  off<K extends keyof E>(k: K, l: Listener<E[K]>): boolean { return this.map.get(k)?.delete(l) ?? false; }
  emit<K extends keyof E>(k: K, ...args: E[K]): boolean { const set = this.map.get(k); if (!set?.size) return false; for (const l of set) l(...args); return true; }
  listenerCount(k: keyof E): number { return this.map.get(k)?.size ?? 0; }
}
class Socket extends TypedEmitter<Events> { constructor(private readonly host: string) { super(); } open(): void { this.emit("connect", this.host, 80); this.emit("message", "hello"); this.emit("close"); } }
export function program(): void {
  const s = new Socket("h");
  const log: string[] = [];
  const onMsg = (b: string) => { log.push(`msg ${b}`); };
  s.on("connect", (h, p) => log.push(`${h}:${p}`)).on("message", onMsg).on("close", () => log.push("closed"));
  s.open();
  console.log(log, s.listenerCount("message"), s.off("message", onMsg), s.off("message", onMsg), s.emit("message", "x"));
}
