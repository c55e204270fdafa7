class AppError extends Error {
  constructor(message: string, readonly code: number, options?: ErrorOptions) {
    super(message, options);
    this.name = "AppError";
  }
  describe(): string { return `${this.name}(${this.code}): ${this.message}`; }
}
class NotFound extends AppError {
  constructor(what?: string) { super(`${what} not found`, 404); this.name = "NotFound"; }
  override toString(): string { return `<${this.message}>`; }
}
abstract class Base extends RangeError {
  abstract kind(): string;
}
class Leaf extends Base {
  kind(): string { return "leaf"; }
}
class Quiet extends Error {}
function fail(n: number): number {
  if (n === 0) throw new NotFound("thing");
  if (n === 1) throw new AppError("app", 7, { cause: new TypeError("root") });
  if (n === 2) throw new Leaf("leafy");
  if (n === 3) throw new Quiet();
  if (n === 4) throw Error("called");
  if (n === 5) throw new AggregateError([new Error("a"), new RangeError("b")], "many");
  if (n === 6) throw RangeError("range", { cause: new Error("why") });
  return n;
}
export function program(): void {
  for (let i = 0; i < 8; i++) {
    try {
      console.log("ok", fail(i));
    } catch (e) {
      console.log(e instanceof Error, e instanceof AppError, e instanceof NotFound, e instanceof RangeError, e instanceof Base);
      console.log(`${e}`, e.name, e.message, String(e));
      if (e instanceof NotFound) console.log(e.describe(), e.code);
      else if (e instanceof AppError) console.log(e.describe(), e.cause instanceof Error ? e.cause.name : "none");
      else if (e instanceof Leaf) console.log(e.kind());
      else if (e instanceof AggregateError) console.log(e.errors.length, e.errors[1]!.toString());
      else if (e.cause instanceof Error) console.log("caused", e.cause.message);
      console.log((e as Error).message.length);
    } finally {
      console.log("finally", i);
    }
  }
  const stack = new AppError("m", 1).stack;
  console.log(stack !== undefined && stack.startsWith("Error: m"));
  let depth = 0;
  const nested = (): void => {
    try {
      try { depth++; throw new Error(`in ${depth}`); }
      catch (e) { throw new Error("wrapped", { cause: e }); }
    } catch (e) {
      if (depth < 3) nested();
      else throw e;
    }
  };
  try { nested(); } catch (e) { console.log(e.message, e.cause?.message ?? "", depth); }
}
