// `Object.entries(…) as [Key, Value][]`, and tables of sets by a key of which only its type is known.

function routes<N extends string>(graph: Record<N, { readonly [to in N]?: number }>, from: N): [N, number][] {
  const out: [N, number][] = [];
  for (const [to, cost] of Object.entries(graph[from]) as [N, number][]) out.push([to, cost + 1]);
  return out;
}

class Emitter<M extends Record<string, unknown[]>> {
  private listeners: { [K in keyof M]?: Set<(...args: M[K]) => void> } = {};
  on<K extends keyof M>(event: K, listener: (...args: M[K]) => void): void {
    (this.listeners[event] ??= new Set()).add(listener);
  }
  emit<K extends keyof M>(event: K, ...args: M[K]): void {
    for (const each of this.listeners[event] ?? []) each(...args);
  }
  count(event: keyof M): number {
    return this.listeners[event]?.size ?? 0;
  }
  clear(event: keyof M): void {
    this.listeners[event]?.clear();
  }
}

export function program(): void {
  const graph = { A: { B: 7, C: 3 }, B: { A: 1 }, C: {} } as const;
  console.log(routes<"A" | "B" | "C">(graph, "A"), routes<"A" | "B" | "C">(graph, "C"));
  const bus = new Emitter<{ login: [user: string, at: number]; tick: [] }>();
  bus.on("login", (user, at) => console.log(user, at));
  bus.emit("login", "ann", 1);
  console.log(bus.count("login"), bus.count("tick"));
  bus.clear("login");
  bus.emit("login", "bob", 2);
  console.log(bus.count("login"));
}
