// `env("NAME")` and `publicEnv("MINNOW_PUBLIC_NAME")`.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, nullValue, text } from "../ir/node.ts";
import { nullable, STRING } from "../ir/type.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs } from "./expression.ts";

const PUBLIC = "MINNOW_PUBLIC_";

/** Read when the app runs, on the server only. */
export function lowerEnv(node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [name, fallback] = node.arguments;
  if (!name) return ctx.fail("MN1001", node, excerpt(node));
  if (ctx.side === "client") return ctx.fail("MN1250", node, excerpt(node), ctx.side);
  if (!ts.isStringLiteralLike(name)) return ctx.fail("MN1251", name);
  ctx.shared.environment.add(name.text);
  const type = nullable(STRING);
  const otherwise = fallback ? lowerAs(fallback, type, lowering) : nullValue(type);
  return call("environmentValue", [text(name.text), otherwise], STRING);
}

/** Read when the app is built: the value is a part of both sides. */
export function lowerPublicEnv(node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [name, fallback] = node.arguments;
  if (!name || !ts.isStringLiteralLike(name)) return ctx.fail("MN1251", name ?? node);
  if (!name.text.startsWith(PUBLIC)) return ctx.fail("MN1252", name, name.text);
  const value = process.env[name.text];
  if (value !== undefined) return text(value);
  return fallback ? lowerAs(fallback, STRING, lowering) : ctx.fail("MN1253", name, name.text);
}
