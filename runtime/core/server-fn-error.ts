/** What a failed call of a server function throws in the browser. `code` is the HTTP status, 0 when there was none. */
export class ServerFnError extends Error {
  constructor(
    public code: i32,
    message: string,
  ) {
    super(message);
    this.name = "ServerFnError";
  }
}
