// Places in the joined strings of a template, as places in the file.

import ts from "typescript";
import { MARK } from "./tags.ts";

/** The file's offset of what stands at `offset` in `strings`, joined by the marks of the slots between them. */
export function placeInFile(template: ts.TemplateLiteral, strings: readonly string[], offset: number): number {
  const literals = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map((span) => span.literal)];
  let rest = offset;
  for (const [index, literal] of literals.entries()) {
    const text = strings[index] ?? "";
    if (rest <= text.length) return writtenOffset(literal, rest);
    rest -= text.length + `${MARK}${index}${MARK}`.length;
    if (rest < 0) break;
  }
  return template.getStart();
}

const ESCAPE = /\\(u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|\r\n|[\s\S])|\r\n/iy;

/** Where unit `wanted` of the text of a literal is written. */
function writtenOffset(literal: ts.LiteralLikeNode, wanted: number): number {
  const source = literal.getSourceFile().text;
  let at = literal.getStart() + 1;
  for (let unit = 0; unit < wanted; unit++) {
    ESCAPE.lastIndex = at;
    const found = ESCAPE.exec(source);
    if (!found) {
      at++;
      continue;
    }
    at += found[0].length;
    const [, code = ""] = found;
    // A line that goes on says nothing; a character beyond the 16 bits is two units.
    if (/^\r?\n$/.test(code)) unit--;
    else if (code.startsWith("u{") && Number.parseInt(code.slice(2), 16) > 0xffff) unit++;
  }
  return at;
}
