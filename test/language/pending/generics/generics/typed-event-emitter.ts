interface Events {
  login: { user: string };
  logout: { after: number };
}
class Emitter<E> {
  private handlers: { [K in keyof E]?: ((payload: E[K]) => void)[] } = {};
  on<K extends keyof E>(name: K, handler: (payload: E[K]) => void): void {
    (this.handlers[name] ??= []).push(handler);
  }
  emit<K extends keyof E>(name: K, payload: E[K]): void {
    this.handlers[name]?.forEach((h) => h(payload));
  }
}
export function program(): void {
  const e = new Emitter<Events>();
  e.on("login", ({ user }) => console.log("in", user));
  e.on("logout", ({ after }) => console.log("out", after));
  e.emit("login", { user: "ann" });
  e.emit("logout", { after: 5 });
}
