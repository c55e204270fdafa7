class Registry {
  private static makers: (() => string)[] = [];
  static add(maker: () => string): void {
    Registry.makers.push(maker);
  }
  static get all(): string {
    return Registry.makers.map((make) => make()).join();
  }
}
class Temperature {
  constructor(public celsius: number) {}
  get converter(): (digits: number) => string {
    return (digits) => (this.celsius * 1.8 + 32).toFixed(digits);
  }
}
export function program(): void {
  let n = 0;
  Registry.add(() => `a${n}`);
  Registry.add(() => `b${++n}`);
  console.log(Registry.all, Registry.all);
  const t = new Temperature(20.5);
  const show = t.converter;
  t.celsius = 30;
  console.log(show(1));
}
