class Emitter<E extends Record<string, unknown[]>> {
  private handlers: { [K in keyof E]?: Array<(...args: E[K]) => void> } = {};
  on<K extends keyof E>(k: K, f: (...a: E[K]) => void): () => void { (this.handlers[k] ??= []).push(f); return () => this.off(k, f); }
  off<K extends keyof E>(k: K, f: (...a: E[K]) => void): void { this.handlers[k] = this.handlers[k]?.filter((h) => h !== f); }
  emit<K extends keyof E>(k: K, ...args: E[K]): void { this.handlers[k]?.forEach((h) => h(...args)); }
}
type Ev = { login: [user: string, at: number]; logout: [] };
class Bus<M extends object> {
  private map = new Map<keyof M, Set<(p: M[keyof M]) => void>>();
  on<K extends keyof M>(k: K, f: (p: M[K]) => void): void { let s = this.map.get(k); if (!s) this.map.set(k, (s = new Set())); s.add(f as (p: M[keyof M]) => void); }
  emit<K extends keyof M>(k: K, p: M[K]): void { this.map.get(k)?.forEach((f) => f(p)); }
}
interface Msgs { hello: { name: string }; count: number }
type Handlers = { [K in keyof Msgs]?: (p: Msgs[K]) => void };
export function program(): void {
  const e = new Emitter<Ev>(); const off = e.on("login", (u, at) => console.log(u, at)); e.on("logout", () => console.log("out"));
  e.emit("login", "bob", 5); off(); e.emit("login", "x", 6); e.emit("logout");
  const b = new Bus<Msgs>(); b.on("hello", (p) => console.log(p.name)); b.on("count", (n) => console.log(n + 1)); b.emit("hello", { name: "q" }); b.emit("count", 4);
  const h: Handlers = { count: (n) => console.log(n) }; h.count?.(4); h.hello?.({ name: "x" });
}
