/** What a failed call of a server function throws. `code` is the HTTP status, 0 when there was none. */
export class ServerFnError extends Error {
  /** Which of its kinds it is, such as "ServerError", "Request" or "MissingArg". */
  kind: string = "ServerError";

  /** Of a "Request": what was in the way, such as "Connect" or "Timeout"; else "". */
  request: string = "";

  constructor(
    public code: i32,
    message: string,
    kind: string | null = null,
    request: string | null = null,
  ) {
    super(message);
    this.name = "ServerFnError";
    if (kind !== null) this.kind = kind;
    if (request !== null) this.request = request;
  }

  /** The HTTP status; where there was none, one that fits. */
  get status(): i32 {
    const kind = this.kind;
    if (this.code > 0) return this.code;
    if (kind == "Request") return this.request == "Timeout" ? 504 : 503;
    if (kind == "UnsupportedRequestMethod") return 405;
    if (kind == "ServerError" || kind == "Registration" || kind == "MiddlewareError" || kind == "Response") return 500;
    return 422;
  }
}
