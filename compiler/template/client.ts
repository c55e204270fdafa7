// A template in the client: its HTML, cloned by the interpreter, and one reactive function for each slot.

import ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { binary, call, construct, integer, letStmt, local, nullValue, ret, run, text } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { arrayOf, BOOL, F64, functionType, I32, nullable, STRING, VIEW, VOID } from "../ir/type.ts";
import { makeClosure } from "../lower/closure.ts";
import type { Context } from "../lower/context.ts";
import { namedComponent } from "../lower/debug-names.ts";
import type { Lowering } from "../lower/expression.ts";
import { lowerAs, lowerExpr } from "../lower/expression.ts";
import { jsonText } from "../lower/library/json.ts";
import { lowerCondition } from "../lower/operator.ts";
import type { Scope } from "../lower/scope.ts";
import { truth } from "../lower/truth.ts";
import { typeOf } from "../lower/types.ts";
import { attributeText, controlValue, isFlagSlot, joinedAttribute, needsUrlCheck } from "./attribute.ts";
import { bindingOf, isOn } from "./bind.ts";
import type { Boundary } from "./boundary.ts";
import { boundaryOf } from "./boundary.ts";
import { choiceOf, clientChoice, clientPresence, presenceOf } from "./choice.ts";
import { structured } from "./class-style.ts";
import type { TemplateParts } from "./component.ts";
import { callComponent, type Dynamic, dynamicOf, slotOf } from "./component.ts";
import { clientEach, eachOf } from "./each.ts";
import { serverForm } from "./form.ts";
import { HANDLER, handlerOf } from "./handler.ts";
import { checkMarkup, isMarkup, isProperty, refOf } from "./markup.ts";
import type { TemplateAttribute, TemplateNode } from "./parse.ts";
import { clientPortal, isPortal } from "./portal.ts";
import { chosen, eventName, guarded, slotKind, slotText } from "./slot.ts";
import type { Source } from "./source.ts";
import { lowerSource, sourceOf, spreadOut } from "./source.ts";
import { escapeStatic, isHolder, isUrlAttribute, MATHML_ELEMENTS, RAW_TEXT, SVG_ELEMENTS } from "./static.ts";
import { clientTagged, taggedOf } from "./tagged.ts";
import { VOID_ELEMENTS } from "./tags.ts";

/** A view that makes an instance of `nodes`. */
export function clientView(nodes: readonly TemplateNode[], parts: TemplateParts, { ctx, scope }: Lowering): Expr {
  return makeClosure(ctx, scope, {
    hint: "html",
    type: functionType([], VOID) as IrType & { kind: "function" },
    base: VIEW,
    async: false,
    result: VOID,
    build: (inner) => ({ params: [], body: new Builder({ ctx, scope: inner }, parts).build(nodes) }),
  });
}

/**
 * Elements whose content the parser changes: it puts a `tbody` around the rows of a `table`, and drops a line break that `pre`
 * begins with.
 */
const HOSTLESS = /^(table|pre|listing|noscript)$/;

class Builder {
  private readonly lowering: Lowering;
  private readonly parts: TemplateParts;
  private readonly first: Expr;
  private readonly slots: Stmt[] = [];
  private html = "";
  /** The element whose attributes are lowered. */
  private current: { tag: string; attributes: readonly TemplateAttribute[] } = { tag: "", attributes: [] };
  private dynamic = 0;

  constructor(lowering: Lowering, parts: TemplateParts) {
    this.lowering = lowering;
    this.parts = parts;
    this.first = local(lowering.scope.unique("first"), I32);
  }

  build(nodes: readonly TemplateNode[]): Stmt[] {
    for (const node of nodes) this.node(node);
    const html = namespaceMark(nodes) + this.html;
    const made = call(
      "tpl",
      [integer(templateIndex(html, this.parts.template, this.lowering)), integer(this.dynamic)],
      I32,
    );
    if (!this.slots.length) return [run(made)];
    return [letStmt(this.first.kind === "local" ? this.first.name : "", I32, made), ...this.slots];
  }

  /** Id of the next dynamic node, in document order. */
  private next(): Expr {
    const offset = this.dynamic++;
    return offset ? binary("+", this.first, integer(offset), I32) : this.first;
  }

  private emit(name: string, ...args: Expr[]): void {
    this.slots.push(run(call(name, args, VOID)));
  }

  private node(node: TemplateNode): void {
    switch (node.kind) {
      case "text":
        this.html += escapeStatic(node.text);
        return;
      case "slot":
        return this.slot(slotOf(this.parts, node.slot), null);
      case "component": {
        if (isPortal(node, this.parts, this.lowering.ctx)) {
          this.slots.push(clientPortal(node, this.parts, this.lowering));
          return;
        }
        const boundary = boundaryOf(node, this.parts, this.lowering);
        if (boundary) return this.boundary(this.place(null), boundary);
        return this.component(node, null);
      }
      case "element":
        return this.element(node);
    }
  }

  /** The node of a slot: the element around it where that holds nothing else (`host`), else a comment of its own. */
  private place(host: Expr | null): Expr {
    if (host) return host;
    this.html += "<!---->";
    return this.next();
  }

  private component(node: TemplateNode & { kind: "component" }, host: Expr | null): void {
    const id = this.place(host);
    const dynamic = dynamicOf(node, this.parts, this.lowering);
    if (dynamic) return this.dynamicComponent(id, dynamic);
    const made = this.thunk("component", nullable(VIEW), (lowering) => ({
      ...callComponent(node, this.parts, lowering),
      type: nullable(VIEW),
    }));
    this.emit("slotComponent", id, namedComponent(made, slotOf(this.parts, node.slot), this.lowering));
  }

  private dynamicComponent(id: Expr, { type, which, made }: Dynamic): void {
    const { ctx, scope } = this.lowering;
    const view = makeClosure(ctx, scope, {
      hint: "dynamic",
      type: functionType([type], VIEW) as FunctionType,
      async: false,
      result: VIEW,
      build: (inner) => {
        const name = inner.unique("component");
        return { params: [{ name, type }], body: [ret(made(local(name, type), { ctx, scope: inner }))] };
      },
    });
    this.slots.push(run(call("slotDynamic", [id, this.thunk("component", type, which), view], VOID, [type])));
  }

  private boundary(id: Expr, { kind, fallback, children }: Boundary): void {
    const shown = kind === "Suspense" ? this.thunk("fallback", nullable(VIEW), fallback) : fallback(this.lowering);
    this.emit(`slot${kind}`, id, shown, children(this.lowering));
  }

  private element(node: TemplateNode & { kind: "element" }): void {
    const written = spreadOut(node.attributes, this.parts, this.lowering.ctx);
    const form = serverForm(node.tag, written, this.parts, this.lowering.ctx);
    const attributes = form?.attributes ?? written;
    const isDynamic =
      (form && !form.isButton) ||
      attributes.some(
        ({ name, value }) =>
          (name === "value" && isHolder(node.tag)) ||
          (value !== true && value.some((part) => typeof part !== "string")),
      );
    this.current = { tag: node.tag, attributes };
    const content = this.onlySlot(node);
    this.html += `<${node.tag}${isDynamic || content ? " _" : ""}`;
    const id = isDynamic || content ? this.next() : null;
    for (const attribute of attributes) this.attribute(attribute, id);
    if (form?.isButton) this.slots.push(run(call("formAction", [text(form.address), text(form.path)], VOID)));
    else if (form && id)
      this.emit("slotEvent", id, this.nameIndex("submit"), call("formHandler", [text(form.path)], HANDLER));
    this.html += ">";
    if (content?.kind === "slot") this.slot(slotOf(this.parts, content.slot), id);
    else if (content?.kind === "component") this.component(content, id);
    // Where scripts run, the parser takes what is in it for text, and nobody sees it.
    for (const child of node.tag === "noscript" || content ? [] : node.children) {
      if (child.kind === "text" && RAW_TEXT.has(node.tag)) this.html += child.text;
      else this.node(child);
    }
    if (!VOID_ELEMENTS.has(node.tag)) this.html += `</${node.tag}>`;
  }

  /** The slot for views or the component that is all that an element holds: then it needs no node of its own. */
  private onlySlot({ tag, children }: TemplateNode & { kind: "element" }): TemplateNode | null {
    const [only, more] = children;
    if (!only || more || HOSTLESS.test(tag) || RAW_TEXT.has(tag)) return null;
    if (only.kind === "component" && isPortal(only, this.parts, this.lowering.ctx)) return null;
    if (only.kind === "component") return boundaryOf(only, this.parts, this.lowering) ? null : only;
    if (only.kind !== "slot") return null;
    const node = slotOf(this.parts, only.slot);
    return eachOf(this.lowering.ctx, node) || /^view/.test(slotKind(this.lowering.ctx, node)) ? only : null;
  }

  private attribute(attribute: TemplateAttribute, id: Expr | null): void {
    const { name, value } = attribute;
    if (id && name === "value" && isHolder(this.current.tag)) return this.heldValue(attribute, id);
    if (value === true) {
      this.html += ` ${name}`;
      return;
    }
    if (!id || value.every((part) => typeof part === "string")) {
      this.html += ` ${name}="${escapeStatic(value.join(""))}"`;
      return;
    }
    const [first, second] = value;
    if (first !== undefined && second === undefined && typeof first !== "string") {
      return this.singleAttribute(name, sourceOf(this.lowering.ctx, this.parts, first), id);
    }
    const whole = this.thunk("attr", nullable(STRING), (lowering) => {
      const joined = joinedAttribute({ name, value }, this.parts, lowering);
      if (needsUrlCheck(name, value)) return call("safeUrl", [joined], nullable(STRING));
      return { ...joined, type: nullable(STRING) };
    });
    this.emit("slotAttr", id, this.nameIndex(name), whole);
  }

  /** The value of a `select` or `textarea`, which for the parser is in its content. */
  private heldValue(attribute: TemplateAttribute, id: Expr): void {
    const value = this.thunk("value", nullable(STRING), (lowering) => ({
      ...controlValue(attribute, this.parts, lowering),
      type: nullable(STRING),
    }));
    this.emit("slotAttr", id, this.nameIndex("value"), value);
    const [only] = attribute.value === true ? [] : attribute.value;
    const isSlot = only !== undefined && typeof only !== "string";
    const source = isSlot ? sourceOf(this.lowering.ctx, this.parts, only) : null;
    if (source?.bound) this.bound("value", source, id);
  }

  private singleAttribute(name: string, source: Source, id: Expr): void {
    const { ctx } = this.lowering;
    if (source.bound) return this.bound(name, source, id);
    const { node, property } = source;
    const event = eventName(name);
    if (event) return this.handler(name, event, source, id);
    if (name === "ref") return this.emit("slotRef", id, refOf(source, this.lowering));
    if (isMarkup(name)) return this.markup(source, id);
    if (isProperty(name)) {
      const json = this.thunk("property", nullable(STRING), (lowering) => {
        const held = jsonText(lowerSource(source, lowering), node, lowering);
        return { ...held, type: nullable(STRING) };
      });
      return this.emit("slotProperty", id, this.nameIndex(name), json);
    }
    if (isFlagSlot(ctx, name, source)) {
      const on = this.thunk("attr", BOOL, (lowering) =>
        property ? truth(lowering.scope, lowerSource(source, lowering)) : lowerCondition(node, lowering),
      );
      return this.emit("slotBool", id, this.nameIndex(name), on);
    }
    const value = this.thunk("attr", nullable(STRING), (lowering) => {
      const shown = structured(name, source, lowering) ?? attributeText(name, source, lowering);
      return isUrlAttribute(name) ? call("safeUrl", [shown], nullable(STRING)) : { ...shown, type: nullable(STRING) };
    });
    this.emit("slotAttr", id, this.nameIndex(name), value);
  }

  /** `value=${bind(signal)}`: shown like any other, and written by the user. */
  private bound(name: string, source: Source, id: Expr): void {
    const { lowering, parts } = this;
    const { tag, attributes } = this.current;
    const binding = bindingOf(lowering.ctx, name, tag, source);
    const on = isOn(binding, source, attributes, parts);
    if (on) this.emit("slotBool", id, this.nameIndex(name), this.thunk("attr", BOOL, on));
    else if (!isHolder(tag)) this.singleAttribute(name, { ...source, bound: false }, id);
    const args = [id, this.nameIndex("bind"), lowerExpr(source.node, lowering)];
    this.slots.push(run(call(binding.name, args, VOID, binding.types)));
  }

  /** `innerHTML=${unsafeHtml(text)}`. */
  private markup(source: Source, id: Expr): void {
    checkMarkup(this.lowering.ctx, source);
    const html = this.thunk("html", nullable(STRING), (lowering) => ({
      ...attributeText("innerHTML", source, lowering),
      type: nullable(STRING),
    }));
    this.emit("slotAttr", id, this.nameIndex("innerHTML"), html);
  }

  private handler(name: string, event: string, source: Source, id: Expr): void {
    const handler = handlerOf(this.lowering.ctx, name, source);
    if (handler.fixed) return this.emit("slotEvent", id, this.nameIndex(event), handler.lower(this.lowering));
    const read = this.thunk("handler", nullable(HANDLER), handler.lower);
    this.emit("slotHandler", id, this.nameIndex(event), read);
  }

  private slot(node: ts.Expression, host: Expr | null): void {
    const { ctx } = this.lowering;
    const each = eachOf(ctx, node);
    if (each) {
      this.slots.push(clientEach(each, this.place(host), this.lowering));
      return;
    }
    const presence = presenceOf(ctx, node);
    if (presence) {
      this.slots.push(clientPresence(presence, this.place(host), this.lowering));
      return;
    }
    const tagged = taggedOf(ctx, node);
    if (tagged) {
      this.slots.push(clientTagged(tagged, this.place(host), this.lowering));
      return;
    }
    const choice = choiceOf(ctx, node);
    if (choice) {
      this.slots.push(clientChoice(choice, this.place(host), this.lowering));
      return;
    }
    const kind = slotKind(ctx, node);
    if (kind === "nothing") return;
    if (kind === "text") {
      this.html += "<!--t-->";
      const id = this.next();
      const number = numberSlot(ctx, node);
      if (number) {
        const value = this.thunk("text", number.type, (lowering) => lowerAs(node, number.type, lowering));
        return this.emit(number.slot, id, value);
      }
      const value = this.thunk("text", STRING, (lowering) =>
        chosen(node, text(""), STRING, lowering, (shown) =>
          slotText(ctx, lowering.scope, lowerExpr(shown, lowering), shown),
        ),
      );
      return this.emit("slotText", id, value);
    }
    const id = this.place(host);
    const type = kind === "views" ? arrayOf(VIEW) : nullable(VIEW);
    const value = this.thunk("view", type, (lowering) =>
      chosen(node, kind === "views" ? construct(type, []) : nullValue(type), type, lowering, (shown) =>
        lowerAs(shown, type, lowering),
      ),
    );
    this.emit(kind === "views" ? "slotViews" : "slotView", id, value);
  }

  /** `() => value`. */
  private thunk(hint: string, type: IrType, value: (lowering: Lowering) => Expr): Expr {
    const { ctx, scope } = this.lowering;
    return makeClosure(ctx, scope, {
      hint,
      type: functionType([], type) as IrType & { kind: "function" },
      async: false,
      result: type,
      build: (inner: Scope) => ({ params: [], body: [ret(value({ ctx, scope: inner }))] }),
    });
  }

  private nameIndex(name: string): Expr {
    return integer(this.lowering.ctx.nameIndex(name));
  }
}

/** Numbers that JavaScript prints: it does it at no cost, and as it should. */
function numberSlot(ctx: Context, node: ts.Expression): { slot: string; type: IrType } | null {
  if (ts.isConditionalExpression(node) || guarded(node)) return null;
  const type = typeOf(ctx, node);
  if (type.kind !== "primitive") return null;
  if (/^[iu](8|16)$|^(i32|isize)$/.test(type.name)) return { slot: "slotInt", type: I32 };
  return /^(f64|f32|u32|usize)$/.test(type.name) ? { slot: "slotNumber", type: F64 } : null;
}

/** Equal templates are one, but in debug builds, where each has its place. */
function templateIndex(html: string, node: ts.Node, { ctx }: Lowering): number {
  const { debug, templates, places } = ctx.shared;
  const place = debug ? placeOf(node, ctx) : "";
  const known = templates.findIndex((each, index) => each === html && (places[index] ?? "") === place);
  if (known >= 0) return known;
  if (debug) places.push(place);
  return templates.push(html) - 1;
}

/** `App (src/app.ts:7:10)`: the function around a template, and its position. */
function placeOf(node: ts.Node, ctx: Context): string {
  const file = node.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
  const position = `${ctx.shared.program.nameOf(file)}:${line + 1}:${character + 1}`;
  let outer = node.parent;
  while (outer && !(ts.isFunctionDeclaration(outer) && outer.name)) outer = outer.parent;
  return outer && ts.isFunctionDeclaration(outer) ? `${outer.name?.text} (${position})` : position;
}

/** The mark of a template whose elements the parser of HTML would not know: NUL for SVG's, 1 for MathML's. */
function namespaceMark(nodes: readonly TemplateNode[]): string {
  const elements = nodes.filter((node) => node.kind === "element");
  const areAll = (known: ReadonlySet<string>): boolean =>
    elements.length > 0 && elements.every((element) => isOf(known, element));
  if (areAll(SVG_ELEMENTS)) return "\0";
  return areAll(MATHML_ELEMENTS) ? "\u0001" : "";
}

/** Links are of the kind of what they hold. */
function isOf(known: ReadonlySet<string>, { tag, children }: TemplateNode & { kind: "element" }): boolean {
  if (known.has(tag)) return true;
  const inner = children.filter((child) => child.kind === "element");
  return tag === "a" && inner.length > 0 && inner.every((child) => isOf(known, child));
}
