import { add, all } from "./log.ts";
import { work } from "./worker.ts";
add("main");
export function program(): void {
  work();
  add("program");
  console.log(all());
}
