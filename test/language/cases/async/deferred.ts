class Deferred<T> {
  promise: Promise<T>;
  resolve!: (value: T) => void;
  reject!: (error: Error) => void;
  constructor() {
    this.promise = new Promise<T>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}
export async function program(): Promise<void> {
  const d = new Deferred<number>();
  const waiting = d.promise.then((n) => console.log("resolved", n));
  console.log("before");
  d.resolve(42);
  d.resolve(43);
  await waiting;
  const e = new Deferred<string>();
  e.reject(new Error("refused"));
  try {
    await e.promise;
  } catch (error) {
    console.log(error.message);
  }
}
