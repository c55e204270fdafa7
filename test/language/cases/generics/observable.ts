type Observer<T> = (value: T) => void;
class Observable<T> {
  private observers: Observer<T>[] = [];
  subscribe(observer: Observer<T>): () => void {
    this.observers.push(observer);
    return () => {
      this.observers = this.observers.filter((o) => o !== observer);
    };
  }
  emit(value: T): void {
    for (const o of this.observers) o(value);
  }
  map<U>(f: (value: T) => U): Observable<U> {
    const out = new Observable<U>();
    this.subscribe((v) => out.emit(f(v)));
    return out;
  }
  filter(test: (value: T) => boolean): Observable<T> {
    const out = new Observable<T>();
    this.subscribe((v) => {
      if (test(v)) out.emit(v);
    });
    return out;
  }
}
export function program(): void {
  const source = new Observable<number>();
  const log: string[] = [];
  const stop = source.filter((n) => n % 2 === 1).map((n) => `odd ${n}`).subscribe((text) => log.push(text));
  source.emit(1);
  source.emit(2);
  source.emit(3);
  stop();
  source.emit(5);
  console.log(log.join(" | "));
}
