import { sum as total, default as fallback } from "./index.ts";
import type { Item } from "./index.ts";
export function program(): void {
  const items: Item[] = [{ n: 1 }, { n: 2.5 }];
  console.log(total(items), fallback);
}
