class Base {
  get name(): string {
    return "base";
  }
  hello(): string {
    return `I am ${this.name}`;
  }
}
class Sub extends Base {
  override get name(): string {
    return `sub of ${super.name}`;
  }
}
export function program(): void {
  const b: Base = new Sub();
  console.log(b.name, b.hello(), new Base().hello());
}
