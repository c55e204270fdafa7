/** Text that is not JSON (RFC 8259). The message says where. */
export class JsonError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "JsonError";
  }
}
