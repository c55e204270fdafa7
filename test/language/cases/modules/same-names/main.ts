import { helper as a } from "./a.ts";
import { helper as b } from "./b.ts";
class Item {
  name = "main";
}
function helper(): string {
  return `main ${new Item().name}`;
}
export function program(): void {
  console.log(a(), b(), helper());
}
