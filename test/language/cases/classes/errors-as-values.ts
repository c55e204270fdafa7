// The library's classes of errors, and those that extend them, handed to functions that make one.

class Mine extends Error {}
class Coded extends Error {
  constructor(
    message: string,
    readonly code = 7,
  ) {
    super(message);
    this.name = "Coded";
  }
}

type Maker = new (message: string) => Error;
const makers: Record<string, Maker> = { range: RangeError, type: TypeError, mine: Mine, coded: Coded, plain: Error };

function raise(type: Maker, message: string): never {
  throw new type(message);
}

function ensure(condition: boolean, message: string, type: Maker = RangeError): void {
  if (!condition) throw new type(message);
}

export function program(): void {
  for (const [key, maker] of Object.entries(makers)) {
    try {
      raise(maker, key);
    } catch (e) {
      if (!(e instanceof Error)) continue;
      console.log(e.name, e.message, e instanceof RangeError, e instanceof Mine, e instanceof Coded ? e.code : "-");
    }
  }
  const others: (Maker | undefined)[] = [undefined, SyntaxError, Mine];
  for (const type of others) {
    try {
      ensure(true, "never", type);
      ensure(false, "failed", type);
    } catch (e) {
      console.log(e instanceof SyntaxError, e instanceof RangeError, (e as Error).message);
    }
  }
}
