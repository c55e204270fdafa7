interface Response2<T = string> {
  body: T;
  status: number;
}
class Cache<V = number> {
  private store = new Map<string, V>();
  set(key: string, value: V): void {
    this.store.set(key, value);
  }
  get(key: string): V | undefined {
    return this.store.get(key);
  }
}
export function program(): void {
  const a: Response2 = { body: "text", status: 200 };
  const b: Response2<number[]> = { body: [1, 2], status: 201 };
  console.log(a.body.length, b.body.length);
  const c = new Cache();
  c.set("x", 1.5);
  console.log(c.get("x"), c.get("y"));
}
