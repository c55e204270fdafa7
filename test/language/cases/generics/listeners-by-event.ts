interface Events { login: [user: string]; logout: [user: string] }
type Listener<T extends unknown[]> = (...args: T) => void;
class TypedEmitter<E extends Record<keyof E, unknown[]>> {
  private listeners: { [K in keyof E]?: Set<Listener<E[K]>> } = {};
  on<K extends keyof E>(event: K, fn: Listener<E[K]>): void {
    const set = this.listeners[event] ?? (this.listeners[event] = new Set());
    set.add(fn);
  }
  emit<K extends keyof E>(event: K, ...args: E[K]): boolean {
    const set = this.listeners[event];
    if (!set || set.size === 0) return false;
    for (const fn of [...set]) fn(...args);
    return true;
  }
}
export function program() { const e = new TypedEmitter<Events>(); e.on("login", (u) => console.log(u)); console.log(e.emit("login", "a")); console.log(e.emit("logout", "b")); }
