import { isEven } from "./even.ts";
export function program(): void {
  console.log(isEven(10), isEven(7));
}
