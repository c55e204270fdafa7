import { ServerFnError } from "./server-fn-error";

/** An error that its caller is told of: its message goes into the answer, with its status. */
export class HttpError extends ServerFnError {
  /** More about the error: one value as CBOR. */
  data: Uint8Array | null = null;

  /** For 405: the methods that would do. */
  allow: string = "";

  /** The class of the program's own that it was made as; "" for all others. */
  type: string = "";

  constructor(code: i32, message: string) {
    super(code, message);
    this.name = "HttpError";
  }
}
