// A variable that code can reach before its declaration has run: reading or writing it then is an error, as in JavaScript.

import { __throw } from "./error";

export class Late<T> {
  private ready: bool = false;

  constructor(
    /** The value, for who comes behind the declaration. */
    public raw: T,
    private name: string,
  ) {}

  // @ts-ignore: decorator
  @inline
  get value(): T {
    if (!this.ready) unready(this.name);
    return this.raw;
  }

  // @ts-ignore: decorator
  @inline
  set value(value: T) {
    if (!this.ready) unready(this.name);
    this.raw = value;
  }

  /** The declaration runs. */
  // @ts-ignore: decorator
  @inline
  set initial(value: T) {
    this.raw = value;
    this.ready = true;
  }
}

function unready(name: string): void {
  __throw(new ReferenceError("Cannot access '" + name + "' before initialization"));
}
