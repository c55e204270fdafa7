export { add as sum, type Item } from "./items.ts";
export { default } from "./fallback.ts";
