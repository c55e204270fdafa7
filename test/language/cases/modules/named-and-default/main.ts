import greet, { LIMIT, Counter, type Options } from "./tools.ts";
import * as tools from "./tools.ts";
export function program(): void {
  const options: Options = { loud: true };
  console.log(greet("Ann", options), LIMIT, tools.LIMIT + 1, new Counter().next(), new tools.Counter().next());
}
