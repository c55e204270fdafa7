import value from "./value.ts";
import twice from "./twice.ts";
import made from "./made.ts";
import named from "./named.ts";
import { default as again } from "./made.ts";
import "./unused.ts";
export function program() { console.log(value, twice(4), made.n, named, made === again, <number>value + 1); }
