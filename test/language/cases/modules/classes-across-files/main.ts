import { Base } from "./base.ts";
import { Derived, make } from "./derived.ts";
class Third extends Derived {
  override name(): string {
    return `third of ${super.name()}`;
  }
}
export function program(): void {
  const list: Base[] = [new Base(), make(), new Third(2)];
  for (const item of list) console.log(item.name(), item instanceof Derived, item.id);
}
