// `%s`, `%d` and their like in the first text that `console.log` prints: of a text that is known, when it is compiled.

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { binary, call, construct, method, text } from "../../ir/node.ts";
import { arrayOf, classType, F64, isBool, isNumeric, STRING, VOID } from "../../ir/type.ts";
import { classInfo, ownMember } from "../class-info.ts";
import { coerce } from "../coerce.ts";
import type { Lowering } from "../expression.ts";
import { inspected, primitiveText, printed } from "../inspect.ts";
import { toText } from "../text.ts";
import type { Part } from "./console.ts";
import { jsonWriter } from "./json-writer.ts";
import { toNumber } from "./number.ts";

/** Whether the first part is a text that may say how the others are printed. */
export function usesFormat(parts: readonly Part[]): boolean {
  const [first, other] = parts;
  if (!first || !other || first[0].type.kind !== "string") return false;
  return first[0].kind === "string" ? first[0].value.includes("%") : true;
}

export function formattedLine(parts: readonly Part[], lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const [first, ...values] = parts as [Part, ...Part[]];
  const [format] = first;
  if (format.kind !== "string") {
    const texts = values.map(([value, node]) => printed(ctx, scope, value, node));
    return call("formatted", [format, { kind: "array", items: texts, type: arrayOf(STRING) }], STRING);
  }
  let used = 0;
  const pieces = piecesOf(format.value, values.length).map((piece): Expr => {
    if (piece.kind === "text") return text(piece.text);
    const [value, node] = values[used++] as Part;
    return formatted(piece.letter, value, node, lowering);
  });
  const more = values.slice(used).flatMap(([value, node]) => [text(" "), printed(ctx, scope, value, node)]);
  return [...pieces, ...more].reduce((before, piece) => binary("+", before, piece, STRING), text(""));
}

type Piece = { kind: "text"; text: string } | { kind: "value"; letter: string };

/** The parts of a format for so many values. */
function piecesOf(format: string, count: number): Piece[] {
  const pieces: Piece[] = [];
  let left = count;
  let plain = "";
  for (let at = 0; at < format.length; at++) {
    const letter = format[at] === "%" ? (format[at + 1] ?? "") : "";
    if (letter === "%") plain += "%";
    else if (letter && "sdifjoOc".includes(letter) && left > 0) {
      pieces.push({ kind: "text", text: plain }, { kind: "value", letter });
      plain = "";
      left--;
    } else {
      plain += format[at];
      continue;
    }
    at++;
  }
  return [...pieces, { kind: "text", text: plain }];
}

function formatted(letter: string, value: Expr, node: ts.Node, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const { type } = value;
  const simple = isNumeric(type) || isBool(type) || type.kind === "string";
  switch (letter) {
    case "s": {
      let owner = classInfo(ctx, type);
      while (owner && !ownMember(owner, "toString" as ts.__String, false)) owner = owner.base;
      return owner ? toText(ctx, scope, value, node) : printed(ctx, scope, value, node);
    }
    case "d":
      return simple ? primitiveText(ctx, coerce(ctx, toNumber(value, node, lowering), F64, node), node) : text("NaN");
    case "i":
    case "f": {
      if (!simple) return text("NaN");
      const given = toText(ctx, scope, value, node);
      const args: Expr[] = letter === "i" ? [given, { kind: "number", text: "0", type: classType("i32") }] : [given];
      return primitiveText(ctx, call(letter === "i" ? "parseInt_" : "parseFloat_", args, F64), node);
    }
    case "j":
      return json(value, node, lowering);
    case "c":
      return { kind: "sequence", first: value, second: text(""), type: STRING };
    default:
      return inspected(ctx, value, node);
  }
}

function json(value: Expr, node: ts.Node, { ctx, scope }: Lowering): Expr {
  const held = scope.temporary(value.type);
  const writer = scope.temporary(classType("JsonWriter"));
  const steps: Expr[] = [
    { kind: "assign", operator: "=", target: held, value, type: value.type },
    {
      ...{ kind: "assign", operator: "=", target: writer, type: writer.type },
      value: construct(classType("JsonWriter"), [text("")]),
    },
    call(jsonWriter(ctx, value.type, node), [writer, held], VOID),
    method(writer, "text", [], STRING),
  ];
  return steps.reduceRight((second, first) => ({ kind: "sequence", first, second, type: STRING }));
}
