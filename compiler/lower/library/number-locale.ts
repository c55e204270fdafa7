// `number.toLocaleString(…)`: English, with options that are written in place.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { bool, call, integer, text } from "../../ir/node.ts";
import { F64, STRING } from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import type { MethodCall } from "./arguments.ts";
import { argumentsOf } from "./arguments.ts";
import { partMethod } from "./global-part.ts";
import { notInLibrary } from "./missing.ts";

/** Locales that write numbers as English does. */
const ENGLISH = /^(undefined|\[\]|"en"|"en-(US|GB|AU|CA|NZ|IE)")$/;

const SYMBOLS: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };

type Options = Readonly<Record<string, string | number | boolean>>;

export function numberToLocale(each: MethodCall): Expr {
  const { node, object, lowering } = each;
  const [locale, given] = argumentsOf(node);
  const refuse = (at: ts.Node): never => notInLibrary(lowering.ctx, at, "Number.toLocaleString options");
  const isEnglish = !locale || ENGLISH.test(locale.getText().replaceAll("'", '"'));
  if (locale && !isEnglish && ts.isStringLiteralLike(locale)) refuse(locale);
  const options = isEnglish && given ? literalOptions(given, KNOWN) : {};
  // What only running the program knows, and options that few programs use, are read then.
  if (!isEnglish || !options) return partMethod(each, "intl", "numberToLocaleString") ?? refuse(given ?? node);
  const { style = "decimal", currency = "", useGrouping = true } = options;
  const symbol = style === "currency" ? SYMBOLS[String(currency)] : "";
  const [few, many] =
    style === "currency" ? (currency === "JPY" ? [0, 0] : [2, 2]) : style === "percent" ? [0, 0] : [0, 3];
  if (!["decimal", "currency", "percent"].includes(String(style)) || symbol === undefined) return refuse(given ?? node);
  const least = Number(options.minimumFractionDigits ?? Math.min(few, Number(options.maximumFractionDigits ?? few)));
  const most = Number(options.maximumFractionDigits ?? Math.max(many, least));
  if (least > most || most > 100) return refuse(given ?? node);
  const shown = coerce(lowering.ctx, object, F64, node);
  const after = text(style === "percent" ? "%" : "");
  return call(
    "numberToLocale",
    [shown, integer(least), integer(most), bool(useGrouping === true), text(symbol), after],
    STRING,
  );
}

const KNOWN = new Set(["style", "currency", "minimumFractionDigits", "maximumFractionDigits", "useGrouping"]);

/** Options that are all literals; null for any others. */
export function literalOptions(node: ts.Expression, known: ReadonlySet<string>): Options | null {
  if (!ts.isObjectLiteralExpression(node)) return null;
  const options: Record<string, string | number | boolean> = {};
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property) || !known.has(property.name.getText())) return null;
    const value = property.initializer;
    const name = property.name.getText();
    if (ts.isStringLiteralLike(value)) options[name] = value.text;
    else if (ts.isNumericLiteral(value)) options[name] = Number(value.text);
    else if (value.kind === ts.SyntaxKind.TrueKeyword) options[name] = true;
    else if (value.kind === ts.SyntaxKind.FalseKeyword) options[name] = false;
    else return null;
  }
  return options;
}
