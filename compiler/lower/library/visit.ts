// Array methods whose callback is written in place: loops before the statement that calls them. As in JavaScript, the length
// counts at the start; what a callback has removed by then is not visited. What `return` gives in the callback is used where
// it stands.

import ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import {
  assign,
  binary,
  bool,
  call,
  construct,
  field,
  integer,
  letStmt,
  local,
  method,
  noOp,
  run,
  zero,
} from "../../ir/node.ts";
import type { FunctionType, IrType } from "../../ir/type.ts";
import { arrayOf, BOOL, functionType, I32, INT, isBool, VOID } from "../../ir/type.ts";
import { mapStmt } from "../../ir/walk.ts";
import { asWritten } from "../closure.ts";
import { coerce } from "../coerce.ts";
import type { Loops } from "../context.ts";
import { lowerBody } from "../function.ts";
import { rootOf } from "../in-place.ts";
import { declareParameters } from "../parameter.ts";
import type { Scope } from "../scope.ts";
import { truth } from "../truth.ts";
import { mapSignature, mapType } from "../types.ts";
import type { MethodCall } from "./arguments.ts";

interface Visited extends MethodCall {
  element: IrType;
}

/** Whether the callback is a loop in place. */
export function isVisitInPlace({ node, lowering }: MethodCall): boolean {
  const [callback] = node.arguments;
  return callback !== undefined && lowering.ctx.isInPlace(callback);
}

export function forEachInPlace(each: Visited): Expr {
  return once(each, (loop) => {
    loop.run(VOID, (value) => (value ? [run(value)] : []));
    return noOp;
  });
}

export function reduceInPlace(each: Visited, result: IrType, initial: () => Expr): Expr {
  return once(each, (loop) => {
    const sum = loop.declare("sum", initial());
    loop.run(result, (value) => (value ? [run(assign(sum, value))] : []), sum);
    return sum;
  });
}

export function mapInPlace(each: Visited, result: IrType): Expr {
  return once(each, (loop) => {
    const made = loop.declare("made", construct(arrayOf(result), [field(loop.list, "length", INT)]));
    const place: Expr = { kind: "index", object: made, index: loop.index, type: result };
    const keep = (value: Expr): Expr => call("unchecked", [assign(place, value)], VOID);
    loop.run(result, (value) => (value ? [run(result.kind === "void" ? value : keep(value))] : []));
    return made;
  });
}

export function filterInPlace(each: Visited): Expr {
  return once(each, (loop) => {
    const kept = loop.declare("kept", construct(arrayOf(each.element), []));
    const keep = run(method(kept, "push", [loop.item], INT));
    loop.test((yes) => [{ kind: "if", test: yes, then: [keep], otherwise: [] }]);
    return kept;
  });
}

/** `some` and `every`: whether there is an item whose test gives `wanted`. */
export function someInPlace(each: Visited, wanted: boolean): Expr {
  return once(each, (loop) => {
    const found = loop.declare("found", bool(!wanted));
    loop.test((yes, leave) => {
      const then = [run(assign(found, bool(wanted))), leave()];
      return [{ kind: "if", test: wanted ? yes : { ...NOT, operand: yes }, then, otherwise: [] }];
    });
    return found;
  });
}

const NOT = { kind: "unary", operator: "!", type: BOOL } as const;

export function findIndexInPlace(each: Visited): Expr {
  return once(each, (loop) => {
    const found = loop.declare("at", integer(-1, INT));
    loop.test((yes, leave) => [
      { kind: "if", test: yes, then: [run(assign(found, { ...loop.index, type: INT })), leave()], otherwise: [] },
    ]);
    return found;
  });
}

/** Where the item is, or -1; and the item. */
export function findInPlace(each: Visited): [found: Expr, item: Expr] {
  const both = once(each, (loop) => {
    const at = loop.declare("at", integer(-1, INT));
    const item = loop.declare("found", { ...zero(each.element), type: each.element });
    const keep = [run(assign(at, { ...loop.index, type: INT })), run(assign(item, loop.item))];
    loop.test((yes, leave) => [{ kind: "if", test: yes, then: [...keep, leave()], otherwise: [] }]);
    return { kind: "sequence", first: item, second: at, type: INT };
  });
  return both.kind === "sequence" ? [both.second, both.first] : [both, noOp];
}

/** Makes the loop before the statement that is being lowered. Who looks at the call again gets the same. */
function once(each: Visited, make: (loop: VisitLoop) => Expr): Expr {
  const { node, lowering } = each;
  const { loops, checker } = lowering.ctx;
  if (!loops || loops.root !== rootOf(node, checker)) throw new Error(`a loop without a place: ${node.getText()}`);
  const given = loops.given.get(node) ?? make(new VisitLoop(each, loops));
  loops.given.set(node, given);
  return given;
}

/** What happens with what the callback returns; `leave` ends the loop. */
type Use = (value: Expr | null, leave: () => Stmt) => Stmt[];

class VisitLoop {
  readonly list: Expr;
  readonly index: Expr;
  readonly item: Expr;
  private readonly each: Visited;
  private readonly scope: Scope;
  private readonly loops: Loops;

  constructor(each: Visited, loops: Loops) {
    const { scope } = each.lowering;
    this.each = each;
    this.scope = scope;
    this.loops = loops;
    this.list = this.declare("list", each.object);
    this.index = local(scope.unique("i"), I32);
    this.item = local(scope.unique("item"), each.element);
  }

  /** A variable that lives as long as the loop. */
  declare(hint: string, value: Expr): Expr {
    const variable = local(this.scope.unique(hint), value.type);
    this.loops.before.push(declare(variable, value));
    return variable;
  }

  /** A loop whose callback says yes or no, whatever it gives. */
  test(use: (yes: Expr, leave: () => Stmt) => Stmt[]): void {
    const { lowering } = this.each;
    const { ctx } = lowering;
    const signature = ctx.checker.getSignatureFromDeclaration(this.callback);
    const own = signature ? mapType(ctx, signature.getReturnType(), this.callback) : BOOL;
    const nothing = own.kind === "void" || own.kind === "null";
    this.run(isBool(own) ? BOOL : nothing ? VOID : own, (value, leave) => {
      const answer = value && !nothing ? truth(this.scope, value) : bool(false);
      return [...(value && nothing ? [run(value)] : []), ...use(answer, leave)];
    });
  }

  /** The loop; `first` is what the callback is given first of all. */
  run(result: IrType, use: Use, first?: Expr): void {
    const { each, scope, list, index, item, callback } = this;
    const { ctx } = each.lowering;
    const length = this.declare("length", field(list, "length", I32));
    const signature = ctx.checker.getSignatureFromDeclaration(callback);
    if (!signature) return ctx.fail("MN1001", callback, "function");
    const given = [...(first ? [first] : []), item, { ...index, type: INT }, list];
    const wanted = functionType(
      given.map((value) => value.type),
      result,
    );
    const type = asWritten(callback, mapSignature(ctx, signature, callback), wanted);
    const { bound, body } = this.callbackBody(type, given);
    const used = new Returns(scope, (value, leave) =>
      use(value && result.kind !== "void" ? coerce(ctx, value, result, callback) : value, leave),
    );
    const visited = used.body(body, { inside: false, last: true });
    const below = (end: Expr): Expr => binary("<", index, end, BOOL);
    this.loops.before.push({
      kind: "for",
      init: [declare(index, integer(0))],
      test: binary("&&", below(length), below(field(list, "length", I32)), BOOL),
      update: { kind: "update", operator: "++", prefix: false, target: index, type: I32 },
      body: [declare(item, this.read()), ...bound, ...visited],
      ...(used.label !== null && { labels: [used.label] }),
    });
  }

  private get callback(): ts.ArrowFunction {
    const [callback] = this.each.node.arguments;
    if (!callback || !ts.isArrowFunction(callback)) throw new Error("a callback that is no arrow function");
    return callback;
  }

  /** What binds the parameters, and the body with its `return`s. */
  private callbackBody(type: FunctionType, given: readonly Expr[]): { bound: Stmt[]; body: Stmt[] } {
    const { scope, callback } = this;
    const { ctx } = this.each.lowering;
    return scope.returning(type.result, () => {
      const types = type.params.slice(0, callback.parameters.length);
      const { params, prologue } = declareParameters(ctx, scope, callback, types);
      const bound = params.map((param, index) =>
        declare(local(param.name, param.type), coerce(ctx, given[index] ?? noOp, param.type, callback)),
      );
      return { bound: [...bound, ...prologue], body: lowerBody(callback, { ctx, scope }) };
    });
  }

  /** The item at the index, which is below the length: a hole is what it is to who asks for it. */
  private read(): Expr {
    const { list, index, item } = this;
    return call("unchecked", [{ kind: "index", object: list, index, type: item.type }], item.type);
  }
}

interface Where {
  /** In a loop or a `switch` of the callback's own. */
  inside: boolean;
  /** Whether the next round follows anyway. */
  last: boolean;
}

/** Puts what happens with the callback's result in the place of `return`. */
class Returns {
  label: string | null = null;
  private readonly scope: Scope;
  private readonly use: Use;

  constructor(scope: Scope, use: Use) {
    this.scope = scope;
    this.use = use;
  }

  body(list: readonly Stmt[], { inside, last }: Where): Stmt[] {
    return list.flatMap((stmt, index) => this.stmt(stmt, { inside, last: last && index === list.length - 1 }));
  }

  private stmt(stmt: Stmt, { inside, last }: Where): Stmt[] {
    if (stmt.kind === "return") {
      const used = this.use(stmt.value, () => this.jump("break", inside));
      return last ? used : [...used, this.jump("continue", inside)];
    }
    const around = inside || stmt.kind === "loop" || stmt.kind === "for" || stmt.kind === "switch";
    const goesOn = stmt.kind === "if" || stmt.kind === "block";
    return [
      mapStmt(
        stmt,
        (expr) => expr,
        (body) => this.body(body, { inside: around, last: last && goesOn }),
      ),
    ];
  }

  private jump(kind: "break" | "continue", inside: boolean): Stmt {
    if (!inside) return { kind };
    this.label ??= this.scope.unique("visit");
    return { kind, label: this.label };
  }
}

function declare(variable: Expr, value: Expr): Stmt {
  return letStmt(variable.kind === "local" ? variable.name : "", variable.type, value);
}
