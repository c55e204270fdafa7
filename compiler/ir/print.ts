// IR → AssemblyScript text, with a source map to the user's files.

import { Marks, type SourceFile } from "./marks.ts";
import type { ClassDecl, Decl, Expr, FunctionDecl, GlobalDecl, MethodDecl, Origin, Param, Stmt } from "./node.ts";
import { cast, zero } from "./node.ts";
import {
  ASSIGN,
  beginsWithLiteral,
  CALL,
  CONDITIONAL,
  compared,
  compares,
  hasValue,
  PRECEDENCE,
  SEQUENCE,
  SIMPLE,
  strengthOf,
  typed,
  UNARY,
} from "./operator.ts";
import { printSlot, printType } from "./type.ts";

export interface Printed {
  text: string;
  /** JSON, version 3: made when it is read. */
  readonly map: string;
}

/** Prints a whole module. `prelude` goes first as it is. */
export function printModule(
  decls: readonly Decl[],
  prelude: string,
  sources: ReadonlyMap<string, SourceFile>,
): Printed {
  const printer = new Printer(sources);
  printer.write(prelude);
  for (const decl of decls) printer.decl(decl);
  return printer.finish();
}

class Printer {
  private readonly parts: string[] = [];
  private readonly marks = new Marks();
  private readonly sources: ReadonlyMap<string, SourceFile>;
  private line = 1;
  private column = 0;
  private depth = 0;
  /** Whether the function that is printed returns something. */
  private returnsValue = false;
  private inConstructor = false;

  constructor(sources: ReadonlyMap<string, SourceFile>) {
    this.sources = sources;
  }

  finish(): Printed {
    const { marks } = this;
    let map: string | undefined;
    return {
      text: this.parts.join(""),
      get map() {
        map ??= marks.encoded();
        return map;
      },
    };
  }

  write(text: string): void {
    this.parts.push(text);
    const lastBreak = text.lastIndexOf("\n");
    if (lastBreak < 0) {
      this.column += text.length;
      return;
    }
    for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) this.line++;
    this.column = text.length - lastBreak - 1;
  }

  decl(decl: Decl): void {
    if (decl.kind === "function") this.functionDecl(decl);
    else if (decl.kind === "class") this.classDecl(decl);
    else this.globalDecl(decl);
  }

  private mark(at: Origin | undefined): void {
    const source = at && this.sources.get(at.file);
    if (at && source) this.marks.add(this.line, this.column, source, at.offset);
  }

  private newline(): void {
    this.write(`\n${"  ".repeat(this.depth)}`);
  }

  private globalDecl(decl: GlobalDecl): void {
    this.write(`let ${decl.name}: ${printSlot(decl.type)} = `);
    this.value(decl.value ?? zero(decl.type), ASSIGN);
    this.write(";\n");
  }

  private functionDecl(decl: FunctionDecl): void {
    this.write(`${decl.exported ? "export " : ""}function ${decl.name}`);
    this.signature(decl.params);
    this.write(`: ${printType(decl.result)} `);
    this.returnsValue = decl.result.kind !== "void";
    this.block(decl.body);
    this.write("\n");
  }

  private signature(params: readonly Param[]): void {
    this.write("(");
    params.forEach((param, index) => {
      this.write(`${index ? ", " : ""}${param.property ? "public " : ""}${param.name}: ${printSlot(param.type)}`);
      if (!param.default) return;
      this.write(" = ");
      this.expr(param.default, ASSIGN);
    });
    this.write(")");
  }

  private classDecl(decl: ClassDecl): void {
    const base = decl.base ? ` extends ${printType(decl.base)}` : "";
    this.write(`class ${decl.name}${base} {`);
    this.depth++;
    for (const member of decl.fields) {
      this.newline();
      this.write(`${member.static ? "static " : ""}${member.name}: ${printSlot(member.type)} = `);
      this.value(member.value ?? zero(member.type), ASSIGN);
      this.write(";");
    }
    if (decl.constructor) {
      this.newline();
      this.write("constructor");
      this.returnsValue = false;
      this.signature(decl.constructor.params);
      this.write(" ");
      this.inConstructor = true;
      this.block(decl.constructor.body);
      this.inConstructor = false;
    }
    for (const member of decl.methods) this.methodDecl(member);
    this.depth--;
    this.write("\n}\n");
  }

  private methodDecl(member: MethodDecl): void {
    const { function: decl } = member;
    this.newline();
    const accessor = member.form === "method" ? "" : `${member.form} `;
    this.write(`${member.static ? "static " : ""}${accessor}${decl.name}`);
    this.signature(decl.params);
    if (member.form !== "set") this.write(`: ${printType(decl.result)}`);
    this.returnsValue = member.form !== "set" && decl.result.kind !== "void";
    this.write(" ");
    this.block(decl.body);
  }

  private block(body: readonly Stmt[]): void {
    this.write("{");
    this.depth++;
    for (const stmt of body) {
      this.newline();
      this.stmt(stmt);
    }
    this.depth--;
    this.newline();
    this.write("}");
  }

  private stmt(stmt: Stmt): void {
    switch (stmt.kind) {
      case "expression":
        this.mark(stmt.at ?? stmt.expr.at);
        this.expr(stmt.expr, SEQUENCE);
        return this.write(";");
      case "let":
        this.mark(stmt.at ?? stmt.value.at);
        this.write(`let ${stmt.name}: ${printSlot(stmt.type)} = `);
        this.value(stmt.value, ASSIGN);
        return this.write(";");
      case "return":
        this.mark(stmt.at ?? stmt.value?.at);
        this.write(this.inConstructor ? "return this" : "return");
        if (stmt.value) {
          this.write(" ");
          this.expr(stmt.value, SEQUENCE);
        }
        return this.write(";");
      case "if":
        this.write("if (");
        this.expr(stmt.test, SEQUENCE);
        this.write(") ");
        this.block(stmt.then);
        if (stmt.otherwise.length) {
          this.write(" else ");
          this.block(stmt.otherwise);
        }
        return;
      case "loop":
        return this.loop(stmt);
      case "for":
        return this.forLoop(stmt);
      case "switch":
        return this.switchStmt(stmt);
      case "break":
      case "continue":
        return this.write(`${stmt.kind};`);
      case "block":
        return this.block(stmt.body);
      case "throw":
        this.mark(stmt.at ?? stmt.error.at);
        this.write("__throw(");
        this.expr(stmt.error, ASSIGN);
        // asc does not know that the call never returns.
        return this.write(`); return${this.returnsValue ? " unreachable()" : this.inConstructor ? " this" : ""};`);
      case "try":
        throw new Error("try statements are lowered before printing");
    }
  }

  private loop(stmt: Extract<Stmt, { kind: "loop" }>): void {
    if (stmt.form === "do") {
      this.write("do ");
      this.block(stmt.body);
      this.write(" while (");
      this.expr(stmt.test, SEQUENCE);
      return this.write(");");
    }
    this.write("while (");
    this.expr(stmt.test, SEQUENCE);
    this.write(") ");
    this.block(stmt.body);
  }

  private forLoop(stmt: Extract<Stmt, { kind: "for" }>): void {
    this.write("{");
    this.depth++;
    for (const init of stmt.init) {
      this.newline();
      this.stmt(init);
    }
    this.newline();
    this.write("for (; ");
    if (stmt.test) this.expr(stmt.test, SEQUENCE);
    this.write("; ");
    if (stmt.update) this.expr(stmt.update, SEQUENCE);
    this.write(") ");
    this.block(stmt.body);
    this.depth--;
    this.newline();
    this.write("}");
  }

  private switchStmt(stmt: Extract<Stmt, { kind: "switch" }>): void {
    this.write("switch (");
    this.expr(stmt.subject, SEQUENCE);
    this.write(") {");
    this.depth++;
    for (const { test, body } of stmt.cases) {
      this.newline();
      if (test) {
        this.write("case ");
        this.expr(test, SEQUENCE);
        this.write(": ");
      } else this.write("default: ");
      this.block(body);
    }
    this.depth--;
    this.newline();
    this.write("}");
  }

  /** Prints `expr`, in parentheses where it binds less than `strength`. */
  private expr(expr: Expr, strength: number): void {
    const open = strengthOf(expr) < strength;
    if (open) this.write("(");
    this.mark(expr.at);
    this.bare(expr);
    if (open) this.write(")");
  }

  /** Prints what goes into a place. What has no value is done, and a 0 stands for it. */
  private value(expr: Expr, strength: number): void {
    if (expr.type.kind !== "void" || hasValue(expr)) return this.expr(expr, strength);
    this.write("(");
    this.expr(expr, ASSIGN);
    this.write(", 0)");
  }

  private bare(expr: Expr): void {
    switch (expr.kind) {
      case "number":
        return this.write(expr.text);
      case "string":
        return this.write(quote(expr.value));
      case "bool":
        return this.write(String(expr.value));
      case "null":
      case "this":
      case "super":
        return this.write(expr.kind);
      case "local":
      case "global":
        return this.write(expr.name);
      case "field":
        this.expr(expr.object, CALL);
        return this.write(`.${expr.name}`);
      case "index":
        this.expr(expr.object, CALL);
        this.write("[");
        this.expr(expr.index, SEQUENCE);
        return this.write("]");
      case "call":
        this.expr(expr.callee, CALL);
        if (expr.typeArgs.length) this.write(`<${expr.typeArgs.map(printSlot).join(", ")}>`);
        return this.list("(", expr.args, ")");
      case "new":
        this.write(`new ${printType(expr.class)}`);
        return this.list("(", expr.args, ")");
      case "array":
        return this.list("[", expr.items, "]");
      case "data":
        return this.write(`memory.data<u8>([${padded(expr.bytes).join(",")}])`);
      case "narrow":
        this.write(`asObject<${printType(expr.type)}>`);
        return this.list("(", [expr.operand], ")");
      case "tableIndex":
        return this.write(`${expr.function.name}.index`);
      case "await":
        throw new Error("awaits are lowered before printing");
      default:
        return this.operator(expr);
    }
  }

  private operator(expr: Expr): void {
    switch (expr.kind) {
      case "binary": {
        const strength = PRECEDENCE[expr.operator] ?? ASSIGN;
        const first = compares(expr.operator) ? compared(expr.left) : typed(expr.left);
        // Where `string | null` is wanted, asc would take a choice between two texts for one.
        const chosen = expr.operator === "+" && expr.type.kind === "string" && first.kind === "conditional";
        const left: Expr = chosen ? { kind: "cast", operand: first, type: first.type } : first;
        // asc takes `a.b < (` for the start of type arguments.
        const enclosed = expr.operator === "<" && !SIMPLE.has(expr.right.kind);
        if (enclosed) this.write("(");
        this.expr(left, enclosed ? SEQUENCE : strength);
        this.write(`${enclosed ? ")" : ""} ${expr.operator} `);
        return this.expr(expr.right, strength + 1);
      }
      case "unary":
        this.write(expr.operator);
        return this.expr(expr.operand, UNARY + 1);
      case "update":
        if (expr.prefix) this.write(expr.operator);
        this.expr(expr.target, CALL);
        return expr.prefix ? undefined : this.write(expr.operator);
      case "assign":
        this.expr(expr.target, CALL);
        this.write(` ${expr.operator} `);
        return this.value(expr.value, ASSIGN);
      case "conditional":
        this.expr(expr.test, CONDITIONAL + 1);
        this.write(" ? ");
        this.branch(expr, expr.then);
        this.write(" : ");
        return this.branch(expr, expr.otherwise);
      case "sequence":
        // asc reads a comma behind a choice as part of its last branch.
        this.expr(expr.first, expr.first.kind === "conditional" ? CONDITIONAL + 1 : ASSIGN);
        this.write(", ");
        return this.expr(expr.second, ASSIGN);
      case "cast":
        this.write(`<${printType(expr.type)}>`);
        // asc hands the type down: literals in the operand would take it.
        if (beginsWithLiteral(expr.operand)) this.write(`<${printType(expr.operand.type)}>`);
        return this.expr(expr.operand, UNARY + 1);
      case "nonNull":
        this.expr(expr.operand, CALL);
        return this.write("!");
      case "instanceof":
        this.expr(expr.operand, PRECEDENCE["<"] ?? ASSIGN);
        return this.write(` instanceof ${printType(expr.class)}`);
      default:
        throw new Error(`no printer for ${expr.kind}`);
    }
  }

  /** asc takes the type of a choice from one branch alone: beside a null both must say that they may be null. */
  private branch(choice: Expr & { kind: "conditional" }, value: Expr): void {
    const beside = choice.then.kind === "null" || choice.otherwise.kind === "null";
    const typed = beside && (choice.type.kind === "nullable" || choice.type.kind === "union");
    this.expr(typed ? cast(value, choice.type) : value, ASSIGN);
  }

  private list(open: string, items: readonly Expr[], close: string): void {
    this.write(open);
    items.forEach((item, index) => {
      if (index) this.write(", ");
      this.value(item, ASSIGN);
    });
    this.write(close);
  }
}

/** As JSON, which AssemblyScript reads; line separators and lone surrogates as escapes. */
function quote(value: string): string {
  return JSON.stringify(value).replace(/[\u2028\u2029\ud800-\udfff]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** Zeros up to a multiple of 16 bytes: the writer copies constants with 16-byte stores (docs/internals.md §4). */
function padded(bytes: Uint8Array): number[] {
  return [...bytes, ...new Array<number>((16 - (bytes.length % 16)) % 16).fill(0)];
}
