let next = 1;
export class Base {
  readonly id = next++;
  name(): string {
    return "base";
  }
}
