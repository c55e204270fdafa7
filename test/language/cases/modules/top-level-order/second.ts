import { first } from "./first.ts";
console.log("second", first);
export const second = first + 1;
