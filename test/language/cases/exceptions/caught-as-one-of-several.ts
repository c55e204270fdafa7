// Behind `e instanceof A || e instanceof B` what was caught is one of both; a class that is no error can be asked for too.

class BankError extends Error {
  code = "E_BANK";
}

type Result<T, E = Error> = { ok: true; value: T } | { ok: false; error: E };
const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });

function attempt(n: number): Result<number, BankError | RangeError> {
  try {
    if (n === 1) throw new BankError("bank");
    if (n === 2) throw new RangeError("range");
    if (n === 3) throw new TypeError("type");
    return { ok: true, value: n };
  } catch (e) {
    if (e instanceof BankError || e instanceof RangeError) return fail(e);
    throw e;
  }
}

class CellError {
  static readonly REF = new CellError("#REF!");
  static readonly VALUE = new CellError("#VALUE!");
  private constructor(readonly code: string) {}
}

function double(value: number | CellError): number | CellError {
  try {
    if (value instanceof CellError) throw value;
    if (value < 0) throw new RangeError("below");
    return value * 2;
  } catch (e) {
    return e instanceof CellError ? e : CellError.VALUE;
  }
}

export function program(): void {
  for (const n of [0, 1, 2]) {
    const r = attempt(n);
    if (r.ok) console.log(r.value);
    else console.log(r.error.name, r.error.message, r.error instanceof BankError ? r.error.code : "-");
  }
  try {
    attempt(3);
  } catch (e) {
    console.log((e as Error).message);
  }
  for (const value of [4, -1, CellError.REF]) {
    const r = double(value);
    console.log(r instanceof CellError ? r.code : r);
  }
}
