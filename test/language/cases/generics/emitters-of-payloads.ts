type Listener<T> = (event: T) => void;
interface EventMap { click: { x: number; y: number }; key: string }
class TypedEmitter<T extends Record<string, any>> {
  private listeners: { [K in keyof T]?: Listener<T[K]>[] } = {};
  on<K extends keyof T>(event: K, listener: Listener<T[K]>): this { (this.listeners[event] ||= []).push(listener); return this; }
  emit<K extends keyof T>(event: K, payload: T[K]): boolean { const ls = this.listeners[event]; if (!ls) return false; for (const l of ls) l(payload); return true; }
}
export function program(): void {
  const e = new TypedEmitter<{ click: { x: number }; key: string }>();
  e.on("click", (p) => console.log("click", p.x)).on("key", (k) => console.log("key", k));
  console.log(e.emit("click", { x: 1 }), e.emit("key", "Enter"));
}
