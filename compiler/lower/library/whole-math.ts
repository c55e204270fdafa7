// Functions of `Math` on whole numbers: without floats.

import type { Expr } from "../../ir/node.ts";
import { binary, call } from "../../ir/node.ts";
import type { Range } from "../../ir/type.ts";
import { I32, INT32, whole } from "../../ir/type.ts";
import { union } from "../range.ts";
import { asNumber, resized, toWord, type Whole, wholeFloor, wholeOf } from "../whole.ts";

/** `Math.name(…args)`; null where it needs floats. */
export function wholeMath(name: string, args: readonly Expr[]): Expr | null {
  const [first, second] = args;
  if (!first) return null;
  switch (name) {
    case "floor":
    case "trunc":
    case "ceil":
    case "round":
      return wholeFloor(first, name);
    case "abs":
      return absolute(first);
    case "min":
    case "max":
      return chosen(name, args);
    case "imul":
      return second ? binary("*", toWord(first), toWord(second), INT32) : null;
    case "clz32":
      return call("clz", [toWord(first)], whole({ low: 0, high: 32 }), [I32]);
    default:
      return null;
  }
}

function absolute(value: Expr): Expr | null {
  const known = wholeOf(value);
  if (!known) return null;
  const { low, high } = known.type.number;
  const type = whole({ low: 0, high: Math.max(-low, high) });
  return asNumber(call("abs", [resized(known, type)], type, [type]));
}

function chosen(name: "min" | "max", args: readonly Expr[]): Expr | null {
  const known = args.map(wholeOf).filter((each): each is Whole => each !== null);
  const [first, ...rest] = known;
  if (!first || known.length < args.length) return null;
  const ranges = known.map((each) => each.type.number);
  const all = whole(ranges.reduce(union));
  const range: Range = {
    low: Math[name](...ranges.map((each) => each.low)),
    high: Math[name](...ranges.map((each) => each.high)),
  };
  const choice = rest.reduce<Expr>(
    (joined, each) => call(name, [joined, resized(each, all)], all, [all]),
    resized(first, all),
  );
  return asNumber(resized(choice, whole(range)));
}
