class WrappedError extends Error {
  constructor(message: string, readonly inner: Error) {
    super(message);
  }
}
function low(): void {
  throw new RangeError("low");
}
function middle(): void {
  try {
    low();
  } catch (e) {
    throw new WrappedError("middle", e);
  }
}
export function program(): void {
  try {
    middle();
  } catch (e) {
    if (e instanceof WrappedError) console.log(e.message, e.inner.message, e.inner instanceof RangeError);
  }
  try {
    try {
      low();
    } catch (e) {
      console.log("seen", e.message);
      throw e;
    } finally {
      console.log("finally");
    }
  } catch (e) {
    console.log("again", e.message);
  }
}
