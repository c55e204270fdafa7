class Base {
  log: string[] = [];
  a = this.note("a");
  constructor() {
    this.note("base");
    this.init();
  }
  note(text: string): string {
    this.log.push(text);
    return text;
  }
  init(): void {
    this.note("base init");
  }
}
class Derived extends Base {
  b = this.note("b");
  constructor() {
    super();
    this.note("derived");
  }
  override init(): void {
    this.note("derived init");
  }
}
export function program(): void {
  console.log(new Derived().log.join(" > "));
}
