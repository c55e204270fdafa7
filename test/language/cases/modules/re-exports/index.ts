export * from "./math.ts";
export { Square } from "./square.ts";
export { start as ORIGIN } from "./points.ts";
