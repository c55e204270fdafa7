import { first } from "./first.ts";
import { second } from "./second.ts";
console.log("main", first, second);
let count = 0;
count += first;
export function program(): void {
  console.log("program", count);
}
