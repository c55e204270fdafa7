// Syntax that is refused, and what to write instead of it.

import ts from "typescript";

const { SyntaxKind } = ts;

const HINTS: Partial<Record<ts.SyntaxKind, string>> = {
  [SyntaxKind.AwaitExpression]: "Await it in a function.",
  [SyntaxKind.BinaryExpression]: "Convert one side first: `Number(x)`, `String(x)`, `x ?? 0`.",
  [SyntaxKind.BindingElement]: "Read the properties one by one: `const a = object.a;`.",
  [SyntaxKind.CallExpression]: "Write a function of your own, and call that.",
  [SyntaxKind.ClassExpression]: "Give the class a name, `class Name { … }`, above the place where it is needed.",
  [SyntaxKind.ComputedPropertyName]: "Write the name itself, or use a `Map` or a `Record<string, …>`.",
  [SyntaxKind.Decorator]: "Call a function with the class or the method in its place.",
  [SyntaxKind.DeleteExpression]: "Declare the property with `?`, or use a `Map`.",
  [SyntaxKind.ElementAccessExpression]: "Name the property, or use a `Map` or a `Record<string, …>`.",
  [SyntaxKind.EnumDeclaration]: "Declare it outside of the function.",
  [SyntaxKind.ExportAssignment]: "Write `export default …` or `export const …`.",
  [SyntaxKind.ExpressionWithTypeArguments]: "Write a function that makes one: `() => new Array<number>()`.",
  [SyntaxKind.ForInStatement]: "Go over `Object.keys(object)`.",
  [SyntaxKind.GetAccessor]: "Write a method, or a class with a getter.",
  [SyntaxKind.ImportDeclaration]:
    "Import a module of TypeScript, without attributes. Files belong into the folder `public/`.",
  [SyntaxKind.ImportKeyword]:
    'Import it at the top: `import { name } from "./module.ts";`. All code of an app is one module.',
  [SyntaxKind.IndexSignature]: "Hold a `Map` or a `Record<string, …>` in a field.",
  [SyntaxKind.LabeledStatement]: "Label a loop or a block.",
  [SyntaxKind.MetaProperty]:
    "An app is one file without an address: what depends on where it runs is a constant or an argument.",
  [SyntaxKind.ModuleDeclaration]: "Declare it outside of the function.",
  [SyntaxKind.MethodDeclaration]: "Write a function outside of the object, or a class.",
  [SyntaxKind.NewExpression]: "Write a function that makes the object.",
  [SyntaxKind.ObjectLiteralExpression]:
    "Give it a type first, `const value: Type = { … };`, and pass it as a parameter.",
  [SyntaxKind.Parameter]: "Give it a type and a name of its own.",
  [SyntaxKind.PropertyAccessExpression]: "Read it where the object's class is known, or give the object an interface.",
  [SyntaxKind.PropertyAssignment]: "Name the property in the object's type.",
  [SyntaxKind.SetAccessor]: "Write a method, or a class with a setter.",
  [SyntaxKind.SpreadAssignment]: "Name the properties: `{ a: value.a, b: value.b }`.",
  [SyntaxKind.SpreadElement]: "Make the list first: `const all = [...a, ...b];`.",
  [SyntaxKind.SuperKeyword]: "Write a method that does it, and call that: `this.baseValue()`.",
  [SyntaxKind.TaggedTemplateExpression]:
    "Give the tag the texts as its first parameter: `(strings: TemplateStringsArray, ...values: string[])`.",
  [SyntaxKind.VariableDeclarationList]: "Write it in a function, or in a block: `{ using resource = open(); … }`.",
  [SyntaxKind.WithStatement]: "Name the object: `object.property`.",
  [SyntaxKind.YieldExpression]: "Give the generator a type: `function* f(): Generator<number> { … }`.",
};

/** The same for what a message calls by another name than its text. */
const BY_NAME: Readonly<Record<string, string>> = {
  arguments: "Take them as a parameter: `function f(...args: number[])`.",
  "a class that extends a parameter":
    "Write the class for each base, `class TimedUser extends User { … }`. A mixin takes the base alone, and makes the class alone.",
  "another method in place of a class's": "Make it a field: `go: () => number = () => 1;`, or override it in a class.",
  "another prototype": "Extend the class: `class B extends A { … }`.",
  "an object with a `then` of its own": "Return a `Promise`: `new Promise((resolve) => …)`.",
  "a generic call in an optional chain": "Ask whether the object is there first: `if (object) object.method(…)`.",
  "a function without a body": "Write its body.",
  "this destructuring": "Read the properties one by one: `const a = object.a;`.",
  "this use of super": "Write a method that does it, and call that: `this.baseValue()`.",
  "this parameter of a server function": "Give it a name, and take what belongs together as one object.",
};

const OTHERWISE = "Write it in smaller steps, with a variable or a function for each.";

/** What to write instead of a piece of syntax that is refused; `shown` is what the message calls it. */
export function unsupportedHint(node: ts.Node, shown: string = ""): string {
  const named = BY_NAME[shown] ?? (shown.startsWith("a function value with more") ? "Take one object." : undefined);
  return named ?? hintOf(node) ?? OTHERWISE;
}

function hintOf(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword)
    return HINTS[SyntaxKind.ImportKeyword];
  if (ts.isPropertyAccessExpression(node) && node.expression.kind === SyntaxKind.SuperKeyword) {
    return HINTS[SyntaxKind.SuperKeyword];
  }
  if (ts.isObjectLiteralElement(node) && node.name?.getText().includes("__proto__")) {
    return "Write a class that extends the other one, or copy it: `{ ...base }`.";
  }
  if (ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node)) return "Give it a type and a value.";
  if (ts.isPropertyAccessExpression(node) && node.name.text === "name") return "Keep the name in a constant.";
  return HINTS[node.kind];
}

/** Syntax whose types TypeScript looks for in its own library, which is not there: it says so, but not where. */
export function refusedSyntax(file: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (isRefused(node)) found.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isRefused(node: ts.Node): boolean {
  if (ts.isDecorator(node)) return true;
  if (ts.isMetaProperty(node)) return node.keywordToken === SyntaxKind.ImportKeyword;
  if (ts.isImportDeclaration(node)) return node.attributes !== undefined;
  if (!ts.isVariableDeclarationList(node)) return false;
  // At the top level it would let go of its value when the module has been loaded.
  const flags = node.flags & ts.NodeFlags.BlockScoped;
  const outside =
    ts.isVariableStatement(node.parent) &&
    !ts.isBlock(node.parent.parent) &&
    !ts.isCaseOrDefaultClause(node.parent.parent);
  return outside && (flags === ts.NodeFlags.Using || flags === ts.NodeFlags.AwaitUsing);
}
