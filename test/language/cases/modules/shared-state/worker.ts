import { add } from "./log.ts";
add("worker loaded");
export function work(): void {
  add("worked");
}
