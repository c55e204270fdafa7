import { count, increment } from "./counter.ts";
export function program(): void {
  const before = count;
  increment();
  increment();
  console.log(before, count);
}
