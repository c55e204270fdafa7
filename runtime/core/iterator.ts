// Iterators and iterables as values. Each is reached through the function table, not by a virtual method: asc's virtual
// calls grow with the number of classes.

import { Box } from "./box";
import { Fn0 } from "./fn";
import { codePointAt } from "./string/characters";

/** `Iterable<T>`: what makes iterators. */
export class Iterable<T> {
  /** `$makes`: index of `(of) => Iter<T>`. */
  constructor(public $makes: u32) {}

  iterator(): Iter<T> {
    return call_indirect<Iter<T>>(this.$makes, this);
  }
}

/** `Iterator<T>`, which is iterable itself. */
export class Iter<T> extends Iterable<T> {
  /** What the last `advance` has found. */
  $item: T = isReference<T>() ? changetype<T>(<usize>0) : <T>0;

  /** Index of `(of, error) => bool`: of a generator. */
  $throws: u32 = 0;

  /** `$moves`: index of `(of) => bool`. `$ends`: index of `(of) => void`, 0 where nothing has to be done. */
  constructor(
    public $moves: u32,
    public $ends: u32 = 0,
  ) {
    super(((it: Iter<T>): Iter<T> => it).index);
  }

  /** Goes to the next value; false where there is none. */
  advance(): bool {
    return call_indirect<bool>(this.$moves, this);
  }

  /** Nobody wants more values. */
  close(): void {
    if (this.$ends) call_indirect<void>(this.$ends, this);
  }
}

/** `IteratorResult<T>`; `V` is what `value` may be, `undefined` at the end included. */
export class IterResult<T, V> {
  constructor(
    public done: bool,
    public value: V,
  ) {}
}

// What generated frames extend has names with `$`: variables of the user's are fields beside them.

/** A `T` as a `T | undefined`. */
export function optionally<T, V>(value: T): V {
  if (isReference<T>()) return changetype<V>(value);
  return changetype<V>(new Box<T>(value));
}

/** `iterator.next()`; `absent` is what `value` is at the end. */
export function nextOf<T, V>(iterator: Iter<T>, absent: V): IterResult<T, V> {
  if (iterator.advance()) return new IterResult<T, V>(false, optionally<T, V>(iterator.$item));
  return new IterResult<T, V>(true, absent);
}

/** `iterator.return()`. */
export function returnOf<T, V>(iterator: Iter<T>, absent: V): IterResult<T, V> {
  iterator.close();
  return new IterResult<T, V>(true, absent);
}

/** All that is left of an iterator. */
export function drained<T>(iterator: Iter<T>): T[] {
  const list = new Array<T>();
  while (iterator.advance()) list.push(iterator.$item);
  return list;
}

/** The first `count` values: no more are asked for. */
export function firstOf<T>(iterator: Iter<T>, count: i32): T[] {
  const list = new Array<T>();
  while (list.length < count) {
    if (!iterator.advance()) return list;
    list.push(iterator.$item);
  }
  iterator.close();
  return list;
}

/** A tuple of two: an array where both have one type. */
export function pairOf<A, B, E>(a: A, b: B): E {
  if (isArray<E>()) {
    const pair = instantiate<E>(2);
    pair[0] = a;
    pair[1] = b;
    return pair;
  }
  return instantiate<E>(a, b);
}

/** An iterator in an object literal: functions. */
export class FnIter<T, V> extends Iter<T> {
  constructor(
    public step: Fn0<IterResult<T, V>>,
    public stop: Fn0<IterResult<T, V>> | null,
  ) {
    super(((it: FnIter<T, V>): bool => it.move()).index, ((it: FnIter<T, V>): void => it.end()).index);
  }

  private move(): bool {
    const result = this.step.call();
    if (result.done) return false;
    if (isReference<T>()) this.$item = changetype<T>(result.value);
    else this.$item = changetype<Box<T>>(result.value).value;
    return true;
  }

  private end(): void {
    const stop = this.stop;
    if (stop !== null) stop.call();
  }
}

export class ListIter<T> extends Iter<T> {
  private at: i32 = 0;

  constructor(private list: T[]) {
    super(((it: ListIter<T>): bool => it.move()).index);
  }

  /** Once it is at its end it stays there, however the array grows. */
  private move(): bool {
    const at = this.at;
    if (at < 0 || at >= this.list.length) {
      this.at = -1;
      return false;
    }
    this.$item = this.list[at];
    this.at = at + 1;
    return true;
  }
}

export class ListIterable<T> extends Iterable<T> {
  constructor(public list: T[]) {
    super(((it: ListIterable<T>): Iter<T> => new ListIter<T>(it.list)).index);
  }
}

/** `list.keys()`. */
export class ListKeys<T> extends Iter<f64> {
  private at: i32 = 0;

  constructor(private list: T[]) {
    super(((it: ListKeys<T>): bool => it.move()).index);
  }

  private move(): bool {
    if (this.at >= this.list.length) return false;
    this.$item = this.at++;
    return true;
  }
}

/** `list.entries()`. */
export class ListEntries<T, E> extends Iter<E> {
  private at: i32 = 0;

  constructor(private list: T[]) {
    super(((it: ListEntries<T, E>): bool => it.move()).index);
  }

  private move(): bool {
    const at = this.at;
    if (at >= this.list.length) return false;
    this.$item = pairOf<f64, T, E>(at, this.list[at]);
    this.at = at + 1;
    return true;
  }
}

/** The code points of a string. */
export class TextIter extends Iter<string> {
  private at: i32 = 0;

  constructor(private text: string) {
    super(((it: TextIter): bool => it.move()).index);
  }

  private move(): bool {
    if (this.at >= this.text.length) return false;
    const point = codePointAt(this.text, this.at);
    this.$item = point;
    this.at += point.length;
    return true;
  }
}

export class TextIterable extends Iterable<string> {
  constructor(public text: string) {
    super(((it: TextIterable): Iter<string> => new TextIter(it.text)).index);
  }
}
