class Base {
  static created = 0;
  static describe(): string {
    return `base ${Base.created}`;
  }
  constructor() {
    Base.created++;
  }
}
class Sub extends Base {
  static readonly tag = "sub";
}
export function program(): void {
  new Base();
  new Sub();
  console.log(Base.created, Base.describe(), Sub.tag, Sub.describe(), Sub.created);
}
