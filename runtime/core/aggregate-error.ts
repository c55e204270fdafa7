/** What `Promise.any` fails with: all that its promises failed with. */
export class AggregateError extends Error {
  constructor(
    public errors: Error[],
    message: string = "",
  ) {
    super(message);
    this.name = "AggregateError";
  }
}
