// Schemas with inference.
interface Schema<T> { parse(input: unknown, path?: string): T; optional(): Schema<T | undefined>; }
type Infer<S> = S extends Schema<infer T> ? T : never;
abstract class Base<T> implements Schema<T> {
  abstract parse(input: unknown, path?: string): T;
  optional(): Schema<T | undefined> { return new Optional(this); }
}
class Optional<T> extends Base<T | undefined> {
  constructor(private inner: Base<T>) { super(); }
  parse(input: unknown, path = "$"): T | undefined { return input === undefined ? undefined : this.inner.parse(input, path); }
}
class Str extends Base<string> {
  private minLength = 0;
  min(n: number): this { this.minLength = n; return this; }
  parse(input: unknown, path = "$"): string {
    if (typeof input !== "string") throw new TypeError(`${path}: expected string, got ${typeof input}`);
    if (input.length < this.minLength) throw new RangeError(`${path}: too short`);
    return input;
  }
}
class Num extends Base<number> {
  parse(input: unknown, path = "$"): number {
    if (typeof input !== "number") throw new TypeError(`${path}: expected number, got ${typeof input}`);
    return input;
  }
}
class Arr<T> extends Base<T[]> {
  constructor(private item: Schema<T>) { super(); }
  parse(input: unknown, path = "$"): T[] {
    if (!Array.isArray(input)) throw new TypeError(`${path}: expected array`);
    return input.map((x, i) => this.item.parse(x, `${path}[${i}]`));
  }
}
type Shape = Record<string, Schema<unknown>>;
type InferShape<S extends Shape> = { [K in keyof S]: Infer<S[K]> };
class Obj<S extends Shape> extends Base<InferShape<S>> {
  constructor(private shape: S) { super(); }
  parse(input: unknown, path = "$"): InferShape<S> {
    if (typeof input !== "object" || input === null) throw new TypeError(`${path}: expected object`);
    const out: Record<string, unknown> = {};
    for (const key of Object.keys(this.shape)) {
      out[key] = this.shape[key].parse((input as Record<string, unknown>)[key], `${path}.${key}`);
    }
    return out as InferShape<S>;
  }
}
const z = {
  string: () => new Str(),
  number: () => new Num(),
  array: <T>(item: Schema<T>) => new Arr(item),
  object: <S extends Shape>(shape: S) => new Obj(shape),
};
const User = z.object({ name: z.string().min(2), age: z.number(), tags: z.array(z.string()) });
type User = Infer<typeof User>;
export function program(): void {
  const user: User = User.parse({ name: "Ann", age: 3, tags: ["a", "b"] });
  console.log(user.name, user.age, user.tags.length);
  for (const bad of [{ name: "A", age: 1, tags: [] }, { name: "Bob", age: "1", tags: [] }, { name: "Bob", age: 1, tags: [1] }, null]) {
    try { User.parse(bad); console.log("fine"); } catch (e) { console.log((e as Error).name, (e as Error).message); }
  }
}
