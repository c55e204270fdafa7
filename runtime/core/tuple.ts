// Tuples whose items have different types.

export class Tuple1<A> {
  constructor(public _0: A) {}
}

export class Tuple2<A, B> {
  constructor(
    public _0: A,
    public _1: B,
  ) {}
}

export class Tuple3<A, B, C> {
  constructor(
    public _0: A,
    public _1: B,
    public _2: C,
  ) {}
}

export class Tuple4<A, B, C, D> {
  constructor(
    public _0: A,
    public _1: B,
    public _2: C,
    public _3: D,
  ) {}
}

export class Tuple5<A, B, C, D, E> {
  constructor(
    public _0: A,
    public _1: B,
    public _2: C,
    public _3: D,
    public _4: E,
  ) {}
}

export class Tuple6<A, B, C, D, E, F> {
  constructor(
    public _0: A,
    public _1: B,
    public _2: C,
    public _3: D,
    public _4: E,
    public _5: F,
  ) {}
}

export class Tuple7<A, B, C, D, E, F, G> {
  constructor(
    public _0: A,
    public _1: B,
    public _2: C,
    public _3: D,
    public _4: E,
    public _5: F,
    public _6: G,
  ) {}
}

export class Tuple8<A, B, C, D, E, F, G, H> {
  constructor(
    public _0: A,
    public _1: B,
    public _2: C,
    public _3: D,
    public _4: E,
    public _5: F,
    public _6: G,
    public _7: H,
  ) {}
}
