// `this` behind `this instanceof` and behind methods that say `this is`.

abstract class Shape {
  abstract isCircle(): this is Circle;
  describe(): string {
    return this.isCircle() ? `circle ${this.r}` : "other";
  }
  area(): number {
    if (this instanceof Circle) return this.r * 3;
    const later = () => (this instanceof Square ? this.side ** 2 : -1);
    return later();
  }
}

class Circle extends Shape {
  constructor(public r: number) {
    super();
  }
  isCircle(): this is Circle {
    return true;
  }
}

class Square extends Shape {
  side = 2.5;
  isCircle(): this is Circle {
    return false;
  }
}

abstract class Option<T> {
  abstract isSome(): this is Some<T>;
  map<U>(f: (value: T) => U): Option<U> {
    return this.isSome() ? new Some(f(this.value)) : new None<U>();
  }
  getOrElse(other: T): T {
    return this.isSome() ? this.value : other;
  }
}

class Some<T> extends Option<T> {
  constructor(readonly value: T) {
    super();
  }
  isSome(): this is Some<T> {
    return true;
  }
}

class None<T> extends Option<T> {
  isSome(): this is Some<T> {
    return false;
  }
}

export function program(): void {
  for (const shape of [new Circle(2), new Square()]) console.log(shape.describe(), shape.area());
  const shape: Shape = new Circle(4);
  if (shape.isCircle()) console.log(shape.r);
  const options: Option<string>[] = [new Some("abc"), new None<string>()];
  for (const option of options) console.log(option.map((text) => text.length).getOrElse(-1), option.getOrElse("none"));
}
