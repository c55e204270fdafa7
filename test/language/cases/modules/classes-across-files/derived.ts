import { Base } from "./base.ts";
export class Derived extends Base {
  constructor(private readonly n: number) {
    super();
  }
  override name(): string {
    return `derived ${this.n} ${super.name()}`;
  }
}
export const make = (): Base => new Derived(1);
