class AppError extends Error { readonly code: string; constructor(message: string, { code = "E", cause }: { code?: string; cause?: unknown } = {}) { super(message, { cause }); this.name = new.target.name; this.code = code; } }
export function program(): void {
  try { try { throw new TypeError("inner"); } catch (e) { throw new AppError("outer", { cause: e }); } } catch (e) { if (e instanceof AppError) { console.log(e.message, e.name, e.code); console.log(e.cause instanceof TypeError, (e.cause as Error).message); } }
  const e2 = new AppError("x"); console.log(e2.cause, new Error("q", { cause: new Error("z") }).cause instanceof Error);
  function wrap(c: unknown) { return new Error("w", { cause: c }); } console.log(wrap(new RangeError("r")).cause instanceof RangeError, wrap(undefined).cause);
}
