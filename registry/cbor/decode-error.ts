/**
 * Input that is not what was asked for. The message begins with the path of the value, such as
 * `order.items[3].price`.
 */
export class DecodeError extends Error {
  constructor(
    /** Where the value stands; empty for the outermost one. */
    public path: string,
    message: string,
  ) {
    super(path.length ? path + ": " + message : message);
    this.name = "DecodeError";
  }
}
