type Constructor<T = {}> = new (...args: any[]) => T;
function Dated<B extends Constructor>(Base: B) {
  return class extends Base {
    created = 42;
    age(): number {
      return this.created + 1;
    }
  };
}
class Named {
  constructor(public name: string) {}
}
class Person extends Dated(Named) {
  describe(): string {
    return `${this.name} ${this.age()}`;
  }
}
class Counter {
  created = 1;
  bump(): void {
    this.created++;
  }
}

export function program(): void {
  const counter = new Counter();
  counter.bump();
  console.log(new Person("Ann").describe(), counter.created);
}
