class Option<T> {
  private constructor(private readonly value: T | null) {}
  static some<T>(value: T): Option<T> {
    return new Option<T>(value);
  }
  static none<T>(): Option<T> {
    return new Option<T>(null);
  }
  map<U>(f: (value: T) => U): Option<U> {
    return this.value === null ? Option.none<U>() : Option.some(f(this.value));
  }
  or(fallback: T): T {
    return this.value ?? fallback;
  }
}
export function program(): void {
  const a = Option.some(4).map((n) => n * 2).map((n) => `n${n}`);
  const b = Option.none<number>().map((n) => n + 1);
  console.log(a.or("none"), b.or(-1));
}
