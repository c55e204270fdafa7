// Literal types: of all strings, numbers or booleans only some are accepted.

import type { Expr, Stmt } from "../../ir/node.ts";
import { binary, letStmt, local, method, not, run, text } from "../../ir/node.ts";
import { BOOL, F64, I32, isBool, VOID } from "../../ir/type.ts";
import { READER } from "./common.ts";
import type { Literal } from "./parts.ts";

/** Reads a value into the local `v` and refuses it unless it is one of these. */
export function requireLiteral(value: Expr, literals: readonly Literal[]): Stmt[] {
  const held = local("v", value.type);
  const tests = literals.map((literal) => (isBool(held.type) ? flag(held, literal) : equals(held, literal)));
  const expected = text(literals.map((literal) => JSON.stringify(literal)).join(" or "));
  const refuse = run(method(READER, "expected", [expected, local("from", I32)], VOID));
  const position: Expr = { kind: "field", object: READER, name: "position", type: I32 };
  return [
    letStmt("from", I32, position),
    letStmt("v", value.type, value),
    { kind: "if", test: not(tests.reduce((a, b) => binary("||", a, b, BOOL))), then: [refuse], otherwise: [] },
  ];
}

function flag(held: Expr, literal: Literal): Expr {
  return literal === true ? held : not(held);
}

function equals(held: Expr, literal: Literal): Expr {
  if (typeof literal === "string") return binary("==", held, text(literal), BOOL);
  const number: Expr = { kind: "number", text: numeral(Number(literal)), type: F64 };
  return binary("==", held, number, BOOL);
}

function numeral(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
}

/** A literal as `CborReader.tag` gives it. */
export function literalText(literal: Literal): Expr {
  return text(String(literal));
}
