// A template on the server: constant bytes and escaped slots, written in document order. Templates inside slots, in
// choices and in `map` are written in place, without an object for each.

import ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { binary, call, field, integer, letStmt, local, nullValue, run, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  BOOL,
  describeType,
  F64,
  functionType,
  I32,
  isBool,
  isClass,
  isNumeric,
  primitive,
  STRING,
  VIEW,
  VOID,
} from "../ir/type.ts";
import { makeClosure } from "../lower/closure.ts";
import { coerce, unwrap } from "../lower/coerce.ts";
import type { Lowering } from "../lower/expression.ts";
import { lowerExpr } from "../lower/expression.ts";
import { lowerCondition } from "../lower/operator.ts";
import { declareWith, lowerStatements } from "../lower/statement.ts";
import { toText } from "../lower/text.ts";
import { truth } from "../lower/truth.ts";
import { typeOf } from "../lower/types.ts";
import { attributeText, controlValue, isFlagType, joinedAttribute, needsUrlCheck } from "./attribute.ts";
import { bindingOf, isOn } from "./bind.ts";
import { boundaryOf } from "./boundary.ts";
import { choiceOf, presenceOf, serverChoice, serverPresence } from "./choice.ts";
import { structured } from "./class-style.ts";
import type { TemplateParts } from "./component.ts";
import { callComponent, slotOf } from "./component.ts";
import { eachOf, type Output, resultOf, serverEach } from "./each.ts";
import { serverForm } from "./form.ts";
import { checkMarkup, isMarkup, isProperty } from "./markup.ts";
import type { AttributePart, TemplateAttribute, TemplateNode } from "./parse.ts";
import { isPortal, serverPortal } from "./portal.ts";
import { chosen, eventName, guarded, isTemplate, slotKind, slotText } from "./slot.ts";
import type { Source } from "./source.ts";
import { lowerSource, sourceOf, spreadOut } from "./source.ts";
import { escapeStatic, isHolder, isUrlAttribute, RAW_TEXT, spellsBooleans, TEXT_ONLY } from "./static.ts";
import { serverTagged, taggedOf } from "./tagged.ts";
import { VOID_ELEMENTS } from "./tags.ts";
import { partsOf } from "./template.ts";

/** A view that writes `nodes`. */
export function serverView(nodes: readonly TemplateNode[], parts: TemplateParts, { ctx, scope }: Lowering): Expr {
  return makeClosure(ctx, scope, {
    hint: "html",
    type: functionType([], VOID) as IrType & { kind: "function" },
    base: VIEW,
    async: false,
    result: VOID,
    build: (inner) => {
      const writer = new Writer({ ctx, scope: inner });
      writer.nodes(nodes, parts);
      return { params: [], body: writer.finish() };
    },
  });
}

const USIZE: IrType = primitive("usize");

/** Writes one stretch of code; constant bytes are joined until something else must be written. */
class Writer {
  private readonly lowering: Lowering;
  private readonly body: Stmt[] = [];
  private bytes = "";
  /** What is known of a `select` around: it has a value, it has none, or it is in another template. */
  private options: "chosen" | "plain" | "unknown" = "unknown";
  /** The element whose attributes are written. */
  private current: { tag: string; attributes: readonly TemplateAttribute[] } = { tag: "", attributes: [] };

  constructor(lowering: Lowering) {
    this.lowering = lowering;
  }

  finish(): Stmt[] {
    this.flush();
    return this.body;
  }

  nodes(nodes: readonly TemplateNode[], parts: TemplateParts): void {
    for (const node of nodes) this.node(node, parts);
  }

  private node(node: TemplateNode, parts: TemplateParts): void {
    switch (node.kind) {
      case "text":
        this.bytes += escapeStatic(node.text);
        return;
      case "slot":
        return this.slot(slotOf(parts, node.slot));
      case "component": {
        if (isPortal(node, parts, this.lowering.ctx)) {
          for (const stmt of serverPortal()) this.emit(stmt);
          return;
        }
        const boundary = boundaryOf(node, parts, this.lowering);
        if (boundary) {
          const { kind, fallback, children } = boundary;
          this.emit(run(call(`w${kind}`, [fallback(this.lowering), children(this.lowering)], VOID)));
          return;
        }
        const { ctx, scope } = this.lowering;
        const write = run(call("wView", [callComponent(node, parts, this.lowering)], VOID));
        if (!ctx.suspends) {
          this.emit(run(call("enter", [], VOID)));
          this.emit(write);
        } else {
          const level = local(scope.unique("level"), USIZE);
          this.emit(declare(level, call("placeLevel", [], USIZE)));
          this.emit(run(call("enter", [], VOID)));
          const otherwise = [run(call("suspendedComponent", [level], VOID))];
          this.emit({ kind: "if", test: call("__try", [], BOOL), then: [write], otherwise });
        }
        this.emit(run(call(ctx.provides ? "leaveProviding" : "leave", [], VOID)));
        return;
      }
      case "element":
        return this.element(node, parts);
    }
  }

  private element(node: TemplateNode & { kind: "element" }, parts: TemplateParts): void {
    const { tag } = node;
    const written = spreadOut(node.attributes, parts, this.lowering.ctx);
    const attributes = serverForm(tag, written, parts, this.lowering.ctx)?.attributes ?? written;
    const held = isHolder(tag) ? attributes.find(({ name }) => name === "value") : undefined;
    this.current = { tag, attributes };
    this.bytes += `<${tag}`;
    for (const attribute of attributes) if (attribute !== held) this.attribute(attribute, parts);
    if (tag === "option") this.optionState(node, attributes, parts);
    this.bytes += ">";
    if (RAW_TEXT.has(tag)) return this.rawText(node, parts);
    // The parser drops a newline that directly follows these tags.
    const [first] = node.children;
    if (
      ["pre", "textarea"].includes(tag) &&
      (held ||
        first?.kind === "slot" ||
        first?.kind === "component" ||
        (first?.kind === "text" && first.text.startsWith("\n")))
    ) {
      this.bytes += "\n";
    }
    if (TEXT_ONLY.has(tag)) this.checkText(node, parts);
    const markup = attributes.find(({ name }) => isMarkup(name));
    if (tag === "select") this.select(node, held, parts);
    else if (markup) this.markup(markup, parts);
    else if (held) this.emit(run(call("wText", [controlValue(held, parts, this.lowering)], VOID)));
    else this.nodes(node.children, parts);
    if (!VOID_ELEMENTS.has(tag)) this.bytes += `</${tag}>`;
  }

  private select(
    { children }: TemplateNode & { kind: "element" },
    held: TemplateAttribute | undefined,
    parts: TemplateParts,
  ): void {
    const outer = this.options;
    this.options = held ? "chosen" : "plain";
    if (held) this.emit(run(call("beginSelect", [controlValue(held, parts, this.lowering)], VOID)));
    this.nodes(children, parts);
    if (held) this.emit(run(call("endSelect", [], VOID)));
    this.options = outer;
  }

  /** `innerHTML=${unsafeHtml(text)}`. */
  private markup({ value }: TemplateAttribute, parts: TemplateParts): void {
    const [only] = value === true ? [] : value;
    if (only === undefined || typeof only === "string") return;
    const source = sourceOf(this.lowering.ctx, parts, only);
    checkMarkup(this.lowering.ctx, source);
    this.emit(run(call("wHtml", [attributeText("innerHTML", source, this.lowering)], VOID)));
  }

  /** Whether an option is the one that its `select` says. */
  private optionState(
    { children }: TemplateNode & { kind: "element" },
    attributes: readonly TemplateAttribute[],
    parts: TemplateParts,
  ): void {
    const { ctx } = this.lowering;
    if (this.options === "plain" || !ctx.choosesOptions || attributes.some(({ name }) => name === "selected")) return;
    const own = attributes.find(({ name }) => name === "value");
    const value = own ? controlValue(own, parts, this.lowering) : textOfNodes(children, parts, this.lowering);
    if (!value) return;
    const then = this.branch((inner) => (inner.bytes += " selected"));
    this.emit({ kind: "if", test: call("isChosen", [value], BOOL), then, otherwise: [] });
  }

  private checkText({ tag, children }: TemplateNode & { kind: "element" }, parts: TemplateParts): void {
    const { ctx } = this.lowering;
    for (const child of children) {
      const slot = child.kind === "slot" ? slotOf(parts, child.slot) : null;
      if (slot && /^view/.test(slotKind(ctx, slot))) ctx.fail("MN1101", slot, `\`<${tag}>\` holds only text`);
    }
  }

  private rawText(node: TemplateNode & { kind: "element" }, parts: TemplateParts): void {
    const { ctx } = this.lowering;
    for (const child of node.children) {
      if (child.kind === "text") this.bytes += child.text;
      else if (child.kind === "slot")
        ctx.fail("MN1101", slotOf(parts, child.slot), `\`<${node.tag}>\` cannot hold a slot`);
    }
    this.bytes += `</${node.tag}>`;
  }

  private attribute({ name, value }: TemplateAttribute, parts: TemplateParts): void {
    if (value === true) {
      this.bytes += ` ${name}`;
      return;
    }
    const [first, second] = value;
    const single = first !== undefined && second === undefined && typeof first !== "string";
    if (single && (eventName(name) || name === "ref")) return;
    if (isMarkup(name) || isProperty(name)) return;
    if (single) return this.singleAttribute(name, sourceOf(this.lowering.ctx, parts, first), parts);
    this.bytes += ` ${name}="`;
    if (needsUrlCheck(name, value)) {
      this.emit(run(call("wUrl", [joinedAttribute({ name, value }, parts, this.lowering)], VOID)));
    } else {
      for (const part of value) this.attributePart(name, part, parts);
    }
    this.bytes += '"';
  }

  private attributePart(name: string, part: AttributePart, parts: TemplateParts): void {
    if (typeof part === "string") {
      this.bytes += escapeStatic(part);
      return;
    }
    const source = sourceOf(this.lowering.ctx, parts, part);
    const value = structured(name, source, this.lowering) ?? lowerSource(source, this.lowering);
    if (value.type.kind !== "nullable") return this.attributeValue("wAttr", value, source.node);
    this.unlessNull(value, (inner, shown) => inner.attributeValue("wAttr", shown, source.node));
  }

  /** Writes what a value that can be null holds; nothing where it is null. */
  private unlessNull(value: Expr, write: (inner: Writer, shown: Expr) => void): void {
    const held = this.lowering.scope.temporary(value.type);
    const read: Expr = { kind: "assign", operator: "=", target: held, value, type: held.type };
    const test = binary("!=", read, nullValue(), BOOL);
    this.emit({ kind: "if", test, then: this.branch((inner) => write(inner, unwrap(held))), otherwise: [] });
  }

  /** `name=${value}`: a boolean or null decides whether the attribute is there. */
  private singleAttribute(name: string, source: Source, parts: TemplateParts): void {
    const { lowering } = this;
    const { node, property, bound } = source;
    if (bound) {
      const { tag, attributes } = this.current;
      const on = isOn(bindingOf(lowering.ctx, name, tag, source), source, attributes, parts);
      if (on) {
        const then = this.branch((inner) => (inner.bytes += ` ${name}`));
        return this.emit({ kind: "if", test: on(lowering), then, otherwise: [] });
      }
    }
    const shown = structured(name, source, lowering);
    if (shown) return this.wholeAttribute(name, shown, node);
    const when = property ? null : guarded(node);
    if (when) {
      const then = this.branch((inner) =>
        inner.singleAttribute(name, { node: when.value, property: null, bound: false }, parts),
      );
      return this.emit({ kind: "if", test: lowerCondition(when.test, lowering), then, otherwise: [] });
    }
    const value = lowerSource(source, lowering);
    if (isFlagType(value.type) && !spellsBooleans(name)) {
      const then = this.branch((inner) => (inner.bytes += ` ${name}`));
      return this.emit({ kind: "if", test: truth(lowering.scope, value), then, otherwise: [] });
    }
    if (value.type.kind !== "nullable") return this.wholeAttribute(name, value, node);
    this.unlessNull(value, (inner, held) => inner.wholeAttribute(name, held, node));
  }

  private wholeAttribute(name: string, value: Expr, node: ts.Expression): void {
    this.bytes += ` ${name}="`;
    this.attributeValue(isUrlAttribute(name) ? "wUrl" : "wAttr", value, node);
    this.bytes += '"';
  }

  private attributeValue(writer: "wUrl" | "wAttr", value: Expr, node: ts.Expression): void {
    if (value.type.kind === "string") return this.emit(run(call(writer, [value], VOID)));
    if (!isBool(value.type)) return this.number(value, node);
    const then = this.branch((inner) => (inner.bytes += "true"));
    this.emit({ kind: "if", test: value, then, otherwise: this.branch((inner) => (inner.bytes += "false")) });
  }

  private number(value: Expr, node: ts.Expression): void {
    const { ctx } = this.lowering;
    if (!isNumeric(value.type)) return ctx.fail("MN1102", node, describeType(value.type));
    const wide: Record<string, string> = { u32: "U32", usize: "U32", i64: "I64", u64: "U64", f64: "F64", f32: "F64" };
    const suffix = wide[value.type.name] ?? "I32";
    this.emit(run(call(`wText${suffix}`, [suffix === "F64" ? coerce(ctx, value, F64, node) : value], VOID)));
  }

  /** A child slot. */
  private slot(node: ts.Expression): void {
    const { ctx } = this.lowering;
    if (ts.isParenthesizedExpression(node)) return this.slot(node.expression);
    if (isTemplate(ctx, node)) {
      const { nodes, parts } = partsOf(node, this.lowering);
      return this.nodes(nodes, parts);
    }
    const each = eachOf(ctx, node);
    if (each) return serverEach(each, this.output());
    const presence = presenceOf(ctx, node);
    if (presence) return serverPresence(presence, this.output());
    const tagged = taggedOf(ctx, node);
    if (tagged) return serverTagged(tagged, this.output());
    const chosen = ts.isCallExpression(node) ? choiceOf(ctx, node) : null;
    if (chosen) return serverChoice(chosen, this.output());
    const kind = slotKind(ctx, node);
    if (kind === "nothing") return;
    if (ts.isConditionalExpression(node)) return this.choice(node.condition, node.whenTrue, node.whenFalse);
    const shown = guarded(node);
    if (shown) return this.choice(shown.test, shown.value, null);
    if (kind === "text") return this.text(node);
    if (kind === "views" && ts.isCallExpression(node) && this.mapped(node)) return;
    this.emit(run(call(kind === "views" ? "wViews" : "wView", [lowerExpr(node, this.lowering)], VOID)));
  }

  /** For what is written by another file. */
  private output(): Output {
    return {
      lowering: this.lowering,
      emit: (stmt) => this.emit(stmt),
      shown: (node) => this.branch((inner) => inner.slot(node)),
    };
  }

  private text(node: ts.Expression): void {
    const value = lowerExpr(node, this.lowering);
    const { type } = value;
    if (type.kind === "string" || (type.kind === "nullable" && type.of.kind === "string")) {
      return this.emit(run(call("wText", [value], VOID)));
    }
    const write = (inner: Writer, shown: Expr): void =>
      shown.type.kind === "union" ? inner.emit(inner.unionText(shown, node)) : inner.number(shown, node);
    if (type.kind !== "nullable") return write(this, value);
    this.unlessNull(value, (inner, shown) => write(inner, shown));
  }

  private unionText(value: Expr, node: ts.Expression): Stmt {
    const { ctx, scope } = this.lowering;
    return run(call("wText", [toText(ctx, scope, value, node)], VOID));
  }

  private choice(test: ts.Expression, then: ts.Expression, otherwise: ts.Expression | null): void {
    this.emit({
      kind: "if",
      test: lowerCondition(test, this.lowering),
      then: this.branch((inner) => inner.slot(then)),
      otherwise: otherwise ? this.branch((inner) => inner.slot(otherwise)) : [],
    });
  }

  /** `items.map((item) => html…)` as a loop; false where the function is not that simple. */
  private mapped(node: ts.CallExpression): boolean {
    const { ctx, scope } = this.lowering;
    const [fn] = node.arguments;
    if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== "map") return false;
    if (!fn || !ts.isArrowFunction(fn) || fn.parameters.length > 2) return false;
    const result = resultOf(fn);
    if (!result || fn.parameters.some((param) => !ts.isIdentifier(param.name))) return false;
    const list = typeOf(ctx, node.expression.expression);
    const element = isClass(list, "Array") ? list.args[0] : undefined;
    if (!element) return false;
    const items = local(scope.unique("items"), list);
    const index = local(scope.unique("i"), I32);
    const values: Expr[] = [{ kind: "index", object: items, index, type: element }, index];
    const bound = fn.parameters.map((param, at): Stmt => {
      const symbol = ctx.checker.getSymbolAtLocation(param.name);
      const value = values[at];
      if (!symbol || !value) return ctx.fail("MN1001", param, param.getText());
      return declareWith(scope.declare(symbol, value.type, ctx.isBoxed(symbol)), value);
    });
    const before = ts.isBlock(fn.body) ? lowerStatements(fn.body.statements.slice(0, -1), this.lowering) : [];
    this.emit(declare(items, lowerExpr(node.expression.expression, this.lowering)));
    this.emit({
      kind: "for",
      init: [declare(index, integer(0))],
      test: binary("<", index, field(items, "length", I32), BOOL),
      update: { kind: "update", operator: "++", prefix: false, target: index, type: I32 },
      body: [...bound, ...before, ...this.branch((inner) => inner.slot(result))],
    });
    return true;
  }

  private branch(write: (inner: Writer) => void): Stmt[] {
    const inner = new Writer(this.lowering);
    inner.options = this.options;
    inner.current = this.current;
    write(inner);
    return inner.finish();
  }

  private emit(stmt: Stmt): void {
    this.flush();
    this.body.push(stmt);
  }

  private flush(): void {
    if (!this.bytes) return;
    const bytes = new TextEncoder().encode(this.bytes);
    this.bytes = "";
    const data: Expr = { kind: "data", bytes, type: I32 };
    this.body.push(run(call("wRaw", [data, integer(bytes.length)], VOID)));
  }
}

/** The text of an option as its value; null where it is not text alone. */
function textOfNodes(nodes: readonly TemplateNode[], parts: TemplateParts, lowering: Lowering): Expr | null {
  const { ctx, scope } = lowering;
  const pieces: Expr[] = [];
  for (const node of nodes) {
    if (node.kind === "text") pieces.push(text(node.text));
    else if (node.kind !== "slot") return null;
    else {
      const slot = slotOf(parts, node.slot);
      if (slotKind(ctx, slot) !== "text") return null;
      pieces.push(
        chosen(slot, text(""), STRING, lowering, (part) => slotText(ctx, scope, lowerExpr(part, lowering), part)),
      );
    }
  }
  return call("stringTrim", [pieces.reduce((all, piece) => binary("+", all, piece, STRING), text(""))], STRING);
}

function declare(variable: Expr, value: Expr): Stmt {
  return letStmt(variable.kind === "local" ? variable.name : "", variable.type, value);
}
