import { requestValue, setRequestValue } from "minnow/internal";

let keys: i32 = 0;

/**
 * A value that each request has for itself: what middleware finds out, server functions read. Make it once, at the top of a
 * module.
 *
 * @example
 * const user = new Extension<User | null>(null);
 * user.value = await findUser(request().cookies.get("session"));
 */
export class Extension<T> {
  private readonly key: i32;
  private readonly initial: T;

  /** `initial`: the value until the request has another. */
  constructor(initial: T) {
    this.key = ++keys;
    this.initial = initial;
  }

  /** The value of the request that runs. */
  get value(): T {
    return requestValue<T>(this.key, this.initial);
  }

  set value(value: T) {
    setRequestValue<T>(this.key, value);
  }
}
