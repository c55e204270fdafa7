// Function values. A closure is an object: the index of its body in the function table, and the captured values as
// fields of a subclass. It is called through the table, because the cost of asc's virtual dispatch grows with the
// number of classes. The body takes the object itself as its first parameter. `call` is one table call and nothing else:
// the build turns it into direct calls where few bodies fit (compiler/build/direct-calls.ts).

import { classId } from "./class-id";

export class Fn {
  /** What stands for this function where another signature is wanted: always the same object, so that `===` holds. */
  adapters: Adapters | null = null;

  constructor(public index: u32) {}
}

class Adapters {
  constructor(
    public fn: Fn,
    public next: Adapters | null,
    /** The function that an adapter stands for: the last one in its list. */
    public original: bool,
  ) {}
}

/** The adapter of `fn` with this body, if there is one. */
export function adapterOf(fn: Fn, index: u32): Fn | null {
  let at: Adapters | null = fn.adapters;
  while (at) {
    if (!at.original && at.fn.index == index) return at.fn;
    at = at.next;
  }
  return null;
}

/** Keeps a new adapter of `fn` for the next one who asks. */
export function keepAdapter(fn: Fn, adapter: Fn): void {
  fn.adapters = new Adapters(adapter, fn.adapters, false);
  adapter.adapters = new Adapters(fn, null, true);
}

/** A method as a value: one function for each class of objects, as the method does not ask for its object. */
export class MethodValues {
  private first: MethodValue | null = null;

  /** What `made` became for the first object of this class. */
  of(object: Object, made: Fn): Fn {
    const id = classId(object);
    let at: MethodValue | null = this.first;
    while (at) {
      if (at.id == id) return at.value;
      at = at.next;
    }
    this.first = new MethodValue(id, made, this.first);
    return made;
  }
}

class MethodValue {
  constructor(
    public id: u32,
    public value: Fn,
    public next: MethodValue | null,
  ) {}
}

/** Whether two function values are one function, whatever signatures they are seen with. */
export function sameFunction(a: Fn | null, b: Fn | null): bool {
  if (!a || !b) return changetype<usize>(a) == changetype<usize>(b);
  return originalOf(a) == originalOf(b);
}

/** The function that an adapter stands for, or the function itself. */
export function originalOf(fn: Fn): Fn {
  let found = fn;
  let at: Adapters | null = fn.adapters;
  while (at) {
    if (at.original) {
      found = at.fn;
      at = found.adapters;
    } else at = at.next;
  }
  return found;
}

export class Fn0<R> extends Fn {
  call(): R {
    return call_indirect<R>(this.index, this);
  }
}

export class Fn1<A, R> extends Fn {
  call(a: A): R {
    return call_indirect<R>(this.index, this, a);
  }
}

export class Fn2<A, B, R> extends Fn {
  call(a: A, b: B): R {
    return call_indirect<R>(this.index, this, a, b);
  }
}

export class Fn3<A, B, C, R> extends Fn {
  call(a: A, b: B, c: C): R {
    return call_indirect<R>(this.index, this, a, b, c);
  }
}

export class Fn4<A, B, C, D, R> extends Fn {
  call(a: A, b: B, c: C, d: D): R {
    return call_indirect<R>(this.index, this, a, b, c, d);
  }
}

export class Fn5<A, B, C, D, E, R> extends Fn {
  call(a: A, b: B, c: C, d: D, e: E): R {
    return call_indirect<R>(this.index, this, a, b, c, d, e);
  }
}

export class Fn6<A, B, C, D, E, F, R> extends Fn {
  call(a: A, b: B, c: C, d: D, e: E, f: F): R {
    return call_indirect<R>(this.index, this, a, b, c, d, e, f);
  }
}

export class Fn7<A, B, C, D, E, F, G, R> extends Fn {
  call(a: A, b: B, c: C, d: D, e: E, f: F, g: G): R {
    return call_indirect<R>(this.index, this, a, b, c, d, e, f, g);
  }
}

export class Fn8<A, B, C, D, E, F, G, H, R> extends Fn {
  call(a: A, b: B, c: C, d: D, e: E, f: F, g: G, h: H): R {
    return call_indirect<R>(this.index, this, a, b, c, d, e, f, g, h);
  }
}
