// Function values. A closure is an object: the index of its body in the function table, and the captured values as
// fields of a subclass. It is called through the table, because the cost of asc's virtual dispatch grows with the
// number of classes. The body takes the object itself as its first parameter. `call` is one table call and nothing else:
// the build turns it into direct calls where few bodies fit (compiler/build/direct-calls.ts).

export class Fn {
  constructor(public index: u32) {}
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
