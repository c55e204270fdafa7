// `super.name` where that is a getter or a setter: AssemblyScript calls the one of the object's own class, which would be
// the one that asks. So accessors that somebody asks for by `super` are methods too, of names that nobody replaces.

import type { ClassDecl, Decl, Expr, MethodDecl } from "../ir/node.ts";
import { method } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, printType, VOID } from "../ir/type.ts";
import { mapChildren, mapDecl } from "../ir/walk.ts";

type SuperField = Expr & { kind: "field" };

/** All declarations, with such accesses replaced. */
export function withSuperAccess(decls: readonly Decl[]): Decl[] {
  const classes = new Map(
    decls.flatMap((decl): [string, ClassDecl][] =>
      decl.kind === "class" ? [[printType(classType(decl.name)), decl]] : [],
    ),
  );
  const asked = new Map<ClassDecl, Map<string, MethodDecl>>();
  const rewritten = decls.map((decl): Decl => {
    if (decl.kind !== "class" || !decl.base) return decl;
    const self: Expr = { kind: "this", type: classType(decl.name) };
    const base = decl.base;
    const ask = (form: "get" | "set", { name }: SuperField): string | null => {
      const found = accessorOf(classes, base, form, name);
      if (!found) return null;
      const own = asked.get(found.owner) ?? new Map<string, MethodDecl>();
      asked.set(found.owner, own);
      const called = `$${form}_${found.owner.name}_${name}`;
      own.set(called, { ...found.member, form: "method", function: { ...found.member.function, name: called } });
      return called;
    };
    const visit = (expr: Expr): Expr => {
      if (expr.kind === "assign" && expr.operator === "=" && isSuperField(expr.target)) {
        const name = ask("set", expr.target);
        return name ? method(self, name, [visit(expr.value)], VOID) : { ...expr, value: visit(expr.value) };
      }
      // `super.method()` is AssemblyScript's as it is JavaScript's.
      if (expr.kind === "call" && isSuperField(expr.callee)) return { ...expr, args: expr.args.map(visit) };
      if (!isSuperField(expr)) return mapChildren(expr, visit);
      const name = ask("get", expr);
      return name ? method(self, name, [], expr.type) : expr;
    };
    return mapDecl(decl, visit);
  });
  if (!asked.size) return [...decls];
  // What was asked for may ask itself, so the copies are made of what is rewritten.
  const names = new Map([...asked].map(([{ name }, methods]) => [name, methods]));
  return rewritten.map((decl) => {
    const methods = decl.kind === "class" ? names.get(decl.name) : undefined;
    return methods && decl.kind === "class" ? withCopies(decl, methods) : decl;
  });
}

function withCopies(decl: ClassDecl, asked: ReadonlyMap<string, MethodDecl>): ClassDecl {
  const copies = [...asked].map(([name, { function: original }]): MethodDecl => {
    const accessor = name.startsWith("$get_") ? "get" : "set";
    const own = name.slice(`$${accessor}_${decl.name}_`.length);
    const member = decl.methods.find((each) => each.form === accessor && each.function.name === own);
    return { form: "method", static: false, function: { ...(member?.function ?? original), name } };
  });
  return { ...decl, methods: [...decl.methods, ...copies] };
}

function isSuperField(expr: Expr): expr is SuperField {
  return expr.kind === "field" && expr.object.kind === "super";
}

/** The accessor that a class of the chain from `base` on has. */
function accessorOf(
  classes: ReadonlyMap<string, ClassDecl>,
  base: IrType,
  form: "get" | "set",
  name: string,
): { owner: ClassDecl; member: MethodDecl } | null {
  for (
    let owner = classes.get(printType(base));
    owner;
    owner = owner.base ? classes.get(printType(owner.base)) : undefined
  ) {
    const member = owner.methods.find((each) => !each.static && each.form === form && each.function.name === name);
    if (member) return { owner, member };
  }
  return null;
}
