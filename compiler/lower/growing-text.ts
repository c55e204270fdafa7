// Phase 4: variables that texts are gathered in. `text = text + more` makes a copy of all that is there; where it happens again
// and again, the variable holds an open text (runtime/core/string/append.ts), and everybody who reads it as a value closes it.
// That holds for local variables that grow in a loop, and for variables of modules, captured ones and fields of the program's
// classes that grow anywhere. All who read them are in the generated module.

import type { ClassDecl, Decl, Expr, FunctionDecl, Param, Stmt } from "../ir/node.ts";
import { call, field } from "../ir/node.ts";
import { someExpr, somePart } from "../ir/search.ts";
import { INT, STRING } from "../ir/type.ts";
import { mapChildren, mapStmt } from "../ir/walk.ts";

/** Boxes of captured variables, which are fields of no class of the program. */
const BOXED = "Box.value";

interface Growing {
  globals: ReadonlySet<string>;
  /** Names of fields. */
  fields: ReadonlySet<string>;
  classes: ReadonlySet<string>;
}

/** The declarations, with texts that grow in place. */
export function withGrowingTexts(decls: readonly Decl[]): Decl[] {
  const classes = new Set(decls.filter((decl) => decl.kind === "class" && !decl.foreign).map(({ name }) => name));
  const growing = { globals: new Set<string>(), fields: new Set<string>(), classes };
  for (const code of decls.flatMap(codesOf)) {
    everyAppend(code.body, (place) => {
      if (place.kind === "global") growing.globals.add(place.name);
      else if (place.kind === "field") {
        const name = fieldName(place, classes);
        if (name) growing.fields.add(name);
      }
    });
  }
  for (const name of accessors(decls)) growing.fields.delete(name);
  return decls.map((decl) => rewritten(decl, growing));
}

type Code = Pick<FunctionDecl, "params" | "body">;

function codesOf(decl: Decl): Code[] {
  if (decl.kind === "function") return [decl];
  if (decl.kind !== "class") return [];
  return [...(decl.constructor ? [decl.constructor] : []), ...decl.methods.map((each) => each.function)];
}

/** What reads like a field and may be a function. */
function accessors(decls: readonly Decl[]): string[] {
  return decls
    .filter((decl): decl is ClassDecl => decl.kind === "class")
    .flatMap(({ methods }) => methods.filter(({ form }) => form !== "method"))
    .map((each) => each.function.name);
}

function fieldName({ object, name }: Expr & { kind: "field" }, classes: ReadonlySet<string>): string | null {
  const { type } = object;
  if (type.kind !== "class") return null;
  if (type.name === "Box" && name === "value") return BOXED;
  return classes.has(type.name) ? name : null;
}

interface Append {
  place: Expr;
  /** What is added, from left to right. */
  parts: Expr[];
}

/** `place = place + a + b`; null where it is anything else. */
function appendOf(expr: Expr): Append | null {
  if (expr.kind !== "assign" || expr.operator !== "=" || expr.target.type.kind !== "string") return null;
  const { target, value } = expr;
  if (!isSimple(target)) return null;
  const parts: Expr[] = [];
  let first: Expr = value;
  while (isJoin(first)) {
    parts.unshift(first.right);
    first = first.left;
  }
  if (!parts.length || !isSame(first, target)) return null;
  // What assigns the variable itself is a riddle.
  return parts.some((part) => someExpr(part, (each) => each.kind === "assign" && isSame(each.target, target)))
    ? null
    : { place: target, parts };
}

function isJoin(expr: Expr): expr is Expr & { kind: "binary" } {
  return (
    expr.kind === "binary" &&
    expr.operator === "+" &&
    expr.type.kind === "string" &&
    expr.left.type.kind === "string" &&
    expr.right.type.kind === "string"
  );
}

/** Whether reading a place twice is as good as once. */
function isSimple(place: Expr): boolean {
  if (place.kind === "local" || place.kind === "global" || place.kind === "this") return true;
  return place.kind === "field" && isSimple(place.object);
}

function isSame(a: Expr, b: Expr): boolean {
  if (a.kind === "field") return b.kind === "field" && a.name === b.name && isSame(a.object, b.object);
  if (a.kind === "local" || a.kind === "global") return b.kind === a.kind && a.name === b.name;
  return a.kind === "this" && b.kind === "this";
}

/** Calls `found` for what grows in `body`, and how many loops are around it there. */
function everyAppend(body: readonly Stmt[], found: (place: Expr, depth: number) => void, depth = 0): void {
  for (const stmt of body) {
    const inside = depth + (stmt.kind === "loop" || stmt.kind === "for" ? 1 : 0);
    const look = (expr: Expr): boolean => {
      const append = appendOf(expr);
      if (append) found(append.place, inside);
      return false;
    };
    somePart(
      stmt,
      (expr) => someExpr(expr, look),
      (nested) => {
        everyAppend(nested, found, stmt.kind === "for" && nested === stmt.init ? depth : inside);
        return false;
      },
    );
  }
}

/** Local variables that grow in a loop around which they are. */
function growingLocals({ params, body }: Code): Set<string> {
  const appended: { name: string; depth: number }[] = [];
  everyAppend(body, (place, depth) => {
    if (place.kind === "local" && depth > 0) appended.push({ name: place.name, depth });
  });
  if (!appended.length) return new Set();
  const depths = new Map<string, number>(params.map(({ name }) => [name, 0]));
  const declare = (list: readonly Stmt[], depth: number): void => {
    for (const stmt of list) {
      // Two variables of one name: the inner one counts.
      if (stmt.kind === "let") depths.set(stmt.name, Math.max(depth, depths.get(stmt.name) ?? 0));
      const inside = depth + (stmt.kind === "loop" || stmt.kind === "for" ? 1 : 0);
      somePart(
        stmt,
        () => false,
        (nested) => {
          declare(nested, stmt.kind === "for" && nested === stmt.init ? depth : inside);
          return false;
        },
      );
    }
  };
  declare(body, 0);
  const grows = appended.filter(({ name, depth }) => depth > (depths.get(name) ?? Number.POSITIVE_INFINITY));
  return new Set(grows.map(({ name }) => name));
}

function rewritten(decl: Decl, growing: Growing): Decl {
  if (decl.kind === "function") return { ...decl, ...inCode(decl, growing) };
  const outside = new Rewriter(new Set(), growing);
  const initial = (value: Expr | null): Expr | null => value && outside.value(value);
  if (decl.kind === "global") return { ...decl, value: initial(decl.value) };
  const fields = decl.fields.map((each) => ({ ...each, value: initial(each.value) }));
  const methods = decl.methods.map((each) => ({
    ...each,
    function: { ...each.function, ...inCode(each.function, growing) },
  }));
  return { ...decl, fields, constructor: decl.constructor && inCode(decl.constructor, growing), methods };
}

function inCode<T extends Code>(code: T, growing: Growing): T {
  const locals = growingLocals(code);
  if (!locals.size && !growing.globals.size && !growing.fields.size) return code;
  const rewriter = new Rewriter(locals, growing);
  const params = code.params.map(
    (param): Param => (param.default ? { ...param, default: rewriter.value(param.default) } : param),
  );
  return { ...code, params, body: rewriter.body(code.body) };
}

class Rewriter {
  private readonly locals: ReadonlySet<string>;
  private readonly growing: Growing;

  constructor(locals: ReadonlySet<string>, growing: Growing) {
    this.locals = locals;
    this.growing = growing;
  }

  body(list: readonly Stmt[]): Stmt[] {
    return list.map((stmt) => {
      if (stmt.kind === "expression") return { ...stmt, expr: this.effect(stmt.expr) };
      const inner = mapStmt(
        stmt,
        (expr) => this.value(expr),
        (nested) => this.body(nested),
      );
      return stmt.kind === "for" && stmt.update && inner.kind === "for"
        ? { ...inner, update: this.effect(stmt.update) }
        : inner;
    });
  }

  /** An expression whose value nobody wants. */
  private effect(expr: Expr): Expr {
    if (expr.kind === "sequence") {
      return { ...expr, first: this.effect(expr.first), second: this.effect(expr.second) };
    }
    const append = appendOf(expr);
    return append && this.grows(append.place) ? this.append(append, expr) : this.value(expr);
  }

  /** An expression whose value goes anywhere: texts in it are closed. */
  value(expr: Expr): Expr {
    const append = appendOf(expr);
    if (append && this.grows(append.place)) return closed(this.append(append, expr));
    if (expr.kind === "assign") return { ...expr, target: this.place(expr.target), value: this.value(expr.value) };
    if (expr.kind === "update") return { ...expr, target: this.place(expr.target) };
    if (this.grows(expr)) return closed(this.place(expr));
    const looks = isLook(expr);
    return mapChildren(expr, (child) => (looks ? this.look(child) : this.value(child)));
  }

  /** What is only looked at, at once, may stay open. */
  private look(expr: Expr): Expr {
    if (expr.kind === "field" && this.grows(expr.object)) return { ...expr, object: this.place(expr.object) };
    return this.grows(expr) ? this.place(expr) : this.value(expr);
  }

  /** What is assigned to, or read as it is. */
  private place(expr: Expr): Expr {
    return mapChildren(expr, (child) => this.value(child));
  }

  private append({ place, parts }: Append, expr: Expr): Expr {
    const target = this.place(place);
    const pieces = parts.flatMap(flattened);
    const apart = pieces.slice(1).every((each) => this.isStill(each));
    const [first, ...more] = apart ? pieces : [parts.reduce(joined)];
    if (!first) return expr;
    const begun = call("appendText", [target, field(target, "length", INT), this.value(first)], STRING);
    const value = more.reduce((text, piece) => call("appendMore", [text, this.value(piece)], STRING), begun);
    return { kind: "assign", operator: "=", target, value, type: STRING, at: expr.at };
  }

  /** Whether nothing happens while it is computed, and no growing text is in it. */
  private isStill(expr: Expr): boolean {
    if (expr.kind === "string") return true;
    if (expr.kind === "local") return !this.grows(expr);
    const isNumber = expr.kind === "call" && expr.callee.kind === "global" && NUMBER_TEXTS.has(expr.callee.name);
    return isNumber && expr.args.every((each) => !someExpr(each, (part) => !PLAIN.has(part.kind)));
  }

  private grows(place: Expr): boolean {
    if (place.type.kind !== "string") return false;
    if (place.kind === "local") return this.locals.has(place.name);
    if (place.kind === "global") return this.growing.globals.has(place.name);
    if (place.kind !== "field") return false;
    const name = fieldName(place, this.growing.classes);
    return name !== null && this.growing.fields.has(name);
  }
}

function joined(left: Expr, right: Expr): Expr {
  return { kind: "binary", operator: "+", left, right, type: STRING };
}

/** Whether an expression looks at a text in its parts and keeps nothing of it, and nothing can happen meanwhile. */
function isLook(expr: Expr): boolean {
  if (expr.kind === "field") return expr.name === "length";
  if (expr.kind === "binary") return /^[!=]=$/.test(expr.operator) && [expr.left, expr.right].some(isText);
  if (expr.kind !== "call") return false;
  const { callee, args } = expr;
  const name = callee.kind === "global" || callee.kind === "field" ? callee.name : "";
  const others = callee.kind === "global" ? args.slice(1) : args;
  const ofText = callee.kind === "global" || (callee.kind === "field" && callee.object.type.kind === "string");
  return ofText && LOOKS.has(name) && others.every((each) => !someExpr(each, (part) => !isQuiet(part)));
}

const LOOKS: ReadonlySet<string> = new Set(["charCodeAt", "endsWith", "includes", "isUnit", "startsWith", "unitAt"]);

function isQuiet(part: Expr): boolean {
  return (
    PLAIN.has(part.kind) || (part.kind === "field" && part.name === "length" && part.object.type.kind === "string")
  );
}

function isText(expr: Expr): boolean {
  return expr.kind === "string";
}

/** `a + b` that is added is `a` and then `b`. */
function flattened(expr: Expr): Expr[] {
  return isJoin(expr) ? [...flattened(expr.left), ...flattened(expr.right)] : [expr];
}

const NUMBER_TEXTS: ReadonlySet<string> = new Set(["f64ToString", "i32ToString", "i64ToString"]);
const PLAIN: ReadonlySet<Expr["kind"]> = new Set(["local", "number", "string", "cast", "binary"]);

function closed(text: Expr): Expr {
  return { ...call("closedText", [text], STRING), at: text.at };
}
