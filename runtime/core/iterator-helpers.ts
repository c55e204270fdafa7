// `iterator.map(…).take(3)`: iterators that ask another one when they are asked, and what goes to an iterator's end. Where a
// callback throws, the iterator it was called for is closed first.

import { __caughtAny, __throw, throwRangeError, throwTypeError } from "./error";
import { Fn2, Fn3 } from "./fn";
import { __try } from "./intrinsics";
import { Iter, Iterable, optionally } from "./iterator";
import { f64ToString } from "./number";

function closeAfter<T>(iterator: Iter<T>, error: Error): void {
  iterator.close();
  __throw(error);
}

export class IterMap<T, U> extends Iter<U> {
  private at: i32 = 0;

  constructor(
    private inner: Iter<T>,
    private fn: Fn2<T, i32, U>,
  ) {
    super(((it: IterMap<T, U>): bool => it.move()).index, ((it: IterMap<T, U>): void => it.inner.close()).index);
  }

  private move(): bool {
    if (!this.inner.advance()) return false;
    if (__try()) {
      this.$item = this.fn.call(this.inner.$item, this.at++);
    } else closeAfter<T>(this.inner, __caughtAny());
    return true;
  }
}

export class IterFilter<T> extends Iter<T> {
  private at: i32 = 0;

  constructor(
    private inner: Iter<T>,
    private test: Fn2<T, i32, bool>,
  ) {
    super(((it: IterFilter<T>): bool => it.move()).index, ((it: IterFilter<T>): void => it.inner.close()).index);
  }

  private move(): bool {
    while (this.inner.advance()) {
      let fits = false;
      if (__try()) {
        fits = this.test.call(this.inner.$item, this.at++);
      } else closeAfter<T>(this.inner, __caughtAny());
      if (!fits) continue;
      this.$item = this.inner.$item;
      return true;
    }
    return false;
  }
}

export class IterTake<T> extends Iter<T> {
  constructor(
    private inner: Iter<T>,
    private left: f64,
  ) {
    super(((it: IterTake<T>): bool => it.move()).index, ((it: IterTake<T>): void => it.inner.close()).index);
    this.left = limitOf<T>(inner, left);
  }

  private move(): bool {
    if (this.left < 1) {
      this.inner.close();
      return false;
    }
    this.left--;
    if (!this.inner.advance()) return false;
    this.$item = this.inner.$item;
    return true;
  }
}

export class IterDrop<T> extends Iter<T> {
  constructor(
    private inner: Iter<T>,
    private left: f64,
  ) {
    super(((it: IterDrop<T>): bool => it.move()).index, ((it: IterDrop<T>): void => it.inner.close()).index);
    this.left = limitOf<T>(inner, left);
  }

  private move(): bool {
    for (; this.left >= 1; this.left--) if (!this.inner.advance()) return false;
    if (!this.inner.advance()) return false;
    this.$item = this.inner.$item;
    return true;
  }
}

export class IterFlatMap<T, U> extends Iter<U> {
  private at: i32 = 0;
  private part: Iter<U> | null = null;

  constructor(
    private inner: Iter<T>,
    private fn: Fn2<T, i32, Iterable<U>>,
  ) {
    super(((it: IterFlatMap<T, U>): bool => it.move()).index, ((it: IterFlatMap<T, U>): void => it.end()).index);
  }

  private move(): bool {
    while (!this.goOn()) {
      this.part = null;
      if (!this.inner.advance()) return false;
      if (__try()) {
        this.part = this.fn.call(this.inner.$item, this.at++).iterator();
      } else closeAfter<T>(this.inner, __caughtAny());
    }
    return true;
  }

  private goOn(): bool {
    const part = this.part;
    if (part === null || !part.advance()) return false;
    this.$item = part.$item;
    return true;
  }

  private end(): void {
    const part = this.part;
    this.part = null;
    if (part !== null) part.close();
    this.inner.close();
  }
}

/** How many values `take` and `drop` mean. */
function limitOf<T>(iterator: Iter<T>, limit: f64): f64 {
  const whole = trunc(limit);
  if (limit == limit && whole >= 0) return whole;
  iterator.close();
  throwRangeError(f64ToString(limit) + " must be positive");
  return 0;
}

export function iterForEach<T>(iterator: Iter<T>, fn: Fn2<T, i32, void>): void {
  for (let at = 0; iterator.advance(); at++) {
    if (__try()) {
      fn.call(iterator.$item, at);
    } else closeAfter<T>(iterator, __caughtAny());
  }
}

/** Goes on to the first value of which the test says `wanted`; false where there is none. */
export function iterSeek<T>(iterator: Iter<T>, test: Fn2<T, i32, bool>, wanted: bool): bool {
  for (let at = 0; iterator.advance(); at++) {
    let fits = false;
    if (__try()) {
      fits = test.call(iterator.$item, at);
    } else closeAfter<T>(iterator, __caughtAny());
    if (fits != wanted) continue;
    iterator.close();
    return true;
  }
  return false;
}

export function iterFind<T, V>(iterator: Iter<T>, test: Fn2<T, i32, bool>, absent: V): V {
  return iterSeek<T>(iterator, test, true) ? optionally<T, V>(iterator.$item) : absent;
}

export function iterReduce<T, U>(iterator: Iter<T>, fn: Fn3<U, T, i32, U>, initial: U): U {
  return reduceFrom<T, U>(iterator, fn, initial, 0);
}

export function iterReduceOwn<T>(iterator: Iter<T>, fn: Fn3<T, T, i32, T>): T {
  if (!iterator.advance()) throwTypeError("Reduce of a done iterator with no initial value");
  return reduceFrom<T, T>(iterator, fn, iterator.$item, 1);
}

function reduceFrom<T, U>(iterator: Iter<T>, fn: Fn3<U, T, i32, U>, initial: U, from: i32): U {
  let value = initial;
  for (let at = from; iterator.advance(); at++) {
    if (__try()) {
      value = fn.call(value, iterator.$item, at);
    } else closeAfter<T>(iterator, __caughtAny());
  }
  return value;
}
