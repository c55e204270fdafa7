// Who gets what nobody caught in the code of a part of the page: an `ErrorBoundary` of the app's.

export class Boundary {
  /** `take`: function in the table, `(boundary, error) => void`. */
  constructor(private take: u32) {}

  fail(error: Error): void {
    call_indirect<void>(this.take, this, error);
  }
}
