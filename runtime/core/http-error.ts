/** An error that its caller is told of: its message goes into the answer, with its status. */
export class HttpError extends Error {
  /** More about the error: one value as CBOR. */
  data: Uint8Array | null = null;

  /** For 405: the methods that would do. */
  allow: string = "";

  constructor(
    /** HTTP status. */
    public code: i32,
    message: string,
  ) {
    super(message);
    this.name = "HttpError";
  }
}
