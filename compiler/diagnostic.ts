// Errors are data: a permanent code, a message, where it stands, and what to write instead.

import ts from "typescript";
import { adviceFor } from "./checker-hints.ts";
import { hintFor } from "./library-hints.ts";
import { importHint, missingName } from "./missing-names.ts";
import type { Program } from "./program.ts";
import type { Diagnostic } from "./types.ts";
import { refusedSyntax, unsupportedHint } from "./unsupported.ts";

/** Every message of the front end. Codes are permanent; a retired one is never given to another message. */
export const MESSAGES = {
  MN1000: "{0}",
  MN1001: "`{0}` is not supported yet.",
  MN1002: "A value of type `{0}` cannot be used as `{1}`.",
  MN1003: "`{0}` does not fit into `{1}` without losing digits.",
  MN1004: "The type `{0}` has no fixed shape.",
  MN1005: "`{0}` cannot be used as a value.",
  MN1006: "The property `{0}` is not known on `{1}`.",
  MN1007: "`{0}` needs a type of its own here.",
  MN1008: "`{0}` is used before its declaration.",
  MN1030: "`{0}` stands for ever larger types here.",
  MN1031: "What the generic function `{0}` is called with is not known here.",
  MN1032: "The method `{0}` says `this`, which it loses as a value.",
  MN1033: "The class `{0}` cannot be used as a value.",
  MN1034: "`{0}` assigned through `{1}` is another field than that of `{2}`.",
  MN1035: "Which `{0}` this may be is not known.",
  MN1036: "`{0}` is given another `this`.",
  MN1037: "How many arguments `{0}` hands on is not known.",
  MN1040: "Only an error can be thrown.",
  MN1041: "`{0}` hands on arguments.",
  MN1050: "The tuple type `{0}` is not supported.",
  MN1051: "`this` cannot be a parameter.",
  MN1052: "How many values `{0}` spreads is not known here.",
  MN1053: "An array cannot have holes.",
  MN1054: "A value of type `{0}` cannot be gone over.",
  MN1055: "Which item `{0}` is must be known when it is compiled.",
  MN1056: "An async generator is not supported.",
  MN1058: "`{0}` would change a tuple of several types.",
  MN1060: "Which properties `{0}` has is not known here.",
  MN1061: "Which property `{0}` names is not known here.",
  MN1062: "`{0}` cannot be deleted.",
  MN1063: "The method `{0}` speaks of `this`: a copy of the object cannot have it.",
  MN1070: "The value of the enum's member `{0}` is not known when the app is built.",
  MN1090: "`{0}` cannot pass between AssemblyScript and the app.",
  MN1091: "`{0}` of an AssemblyScript file has no written type.",
  MN1092: "An AssemblyScript file cannot import `{0}`.",
  MN1093: "A class cannot extend AssemblyScript's `{0}`.",
  MN1071: "`==` would convert its operands here.",
  MN1101: "The template is not well formed: {0}.",
  MN1102: "A value of type `{0}` cannot be shown in a template.",
  MN1103: "`{0}` takes a handler: a function with one parameter or none.",
  MN1104: "The component `{0}` has no property `{1}`.",
  MN1105: "The component `{0}` needs the property `{1}`.",
  MN1106: "A component must be a function that returns `View`.",
  MN1107: "HTML has no element `<{0}>`.",
  MN1108: "`<{0}>` has no attribute `{1}`.",
  MN1109: "There is no event `{0}`.",
  MN1110: "`{0}` cannot stand in `<{1}>`: the browser's parser moves it, or ends what is around it.",
  MN1111: '`{0}` is there or not: `{0}="{1}"` turns it on.',
  MN1112: "`{0}` sends no `{1}`.",
  MN1113: "`bind` stands alone in a slot of `value=` or `checked=`, and takes a signal.",
  MN1114: "`{0}` of `<{1}>` cannot be bound to a `{2}`.",
  MN1115: "`innerHTML` takes what `unsafeHtml` makes, in an element without other content.",
  MN1116: "`ref` takes what `useRef` makes.",
  MN1117: "The `to` of `Portal` is a selector or what `useRef` makes.",
  MN1118: "How to listen is said with `true` and `false`, in place.",
  MN1119: "A property, `{0}`, takes a single slot.",
  MN1121: "The `fallback` of `{0}` is a single slot, without text.",
  MN1122: "The property `{0}` takes a value of type `{1}`, and this is `{2}`.",
  MN1130: "The cases of `match` must be written in place, each as a name and a function.",
  MN1131: "{0} is a `{1}`, whose changes a store does not follow.",
  MN1132: "A store belongs into a component.",
  MN1133: "What `{0}` of the generic component `{1}` stands for is not known here.",
  MN1134: "`match` cannot tell the cases of a `{0}`.",
  MN1135: "What an event carries cannot be read as `{0}`.",
  MN1136: "An object of the class `{0}` stands for a `{1}`, which a store holds, and a store does not follow it.",
  MN1201: "A server function must be a top-level constant.",
  MN1202: "Two server functions are called `{0}`.",
  MN1203: "A value of type `{0}` cannot travel between client and server.",
  MN1204: "`register` takes a server function.",
  MN1205: "The server function `{0}` is never registered: calls answer 404.",
  MN1206: "A server function must be an `async` function.",
  MN1213: "An error `{0}` cannot be made anew in the browser: the parameter `{1}` of its constructor is no field.",
  MN1214: "`{0}` cannot be the action of a form.",
  MN1215: "`{0}` cannot be read while it arrives.",
  MN1250: "`{0}` needs what the {1} does not have.",
  MN1207: "The route of this server function is not right: {0}.",
  MN1208: "The route speaks of `{0}`, which is no parameter of the function.",
  MN1209: "The route has `{0}` twice.",
  MN1210: "The route `{0}` is that of `{1}` already.",
  MN1211: "A parameter of type `{0}` cannot stand in the {1} of a route.",
  MN1212: "The parameter `{0}` has no place: a GET has no body.",
  MN1251: "The name of an environment variable is a text here.",
  MN1252: "`{0}` is not public: it could reach the browser.",
  MN1253: "`{0}` is not set: public variables are read when the app is built.",
  MN1301: "The app has no `main`.",
  MN1302: "`main` never calls `launch`.",
  MN1401: "`{0}` is not in Minnow's library.",
} as const;

export type Code = keyof typeof MESSAGES;

/** What to write instead, shown below the code frame. */
const HINTS: Partial<Record<Code, string>> = {
  MN1002: "Give both the same type, or convert one: `Number(x)`, `String(x)`, `{ ...value }`, `list.map((each) => …)`.",
  MN1003: "Write the narrowing: `value as {1}`.",
  MN1004: "Declare an `interface` or a class for it.",
  MN1005: "Write a function around it: `() => …`.",
  MN1006: "Declare it in the type, or ask first whether it is there: `in`, `instanceof`.",
  MN1007: "Annotate it, for example `const x: string[] = []`.",
  MN1008: "Move the declaration up.",
  MN1030: "A generic must not need itself with a type that is made of its own, without end.",
  MN1031: "Write a function around it: `(x: number) => f(x)`. A generic method of an interface is one of a class.",
  MN1032: "Write a function around it: `() => object.{0}()`.",
  MN1033: "Write a function that makes an instance: `() => new {0}()`.",
  MN1034: "Write `{2}.{0}`.",
  MN1041: "Write a function that calls yours with them: `() => run(a, b)`.",
  MN1035: "Give the value a type that says what its type arguments are.",
  MN1036: "Call the method on that object.",
  MN1037: "Write a call: `run(...list)`, or `apply` with a list in brackets.",
  MN1040: "Write `throw new Error(…)`, or a class that extends `Error`.",
  MN1050: "It has more than 8 items of several types: declare an `interface`.",
  MN1051:
    "Call the function by its name, `greet.call(object, …)`, or make it a parameter with another name, or a method.",
  MN1052: "Pass the values one by one, or take a rest parameter.",
  MN1053: "Write `undefined` in its place.",
  MN1054:
    "Arrays, texts, maps, sets, generators and what has `[Symbol.iterator]` can: write `Object.entries(value)`, or a list.",
  MN1055: "Write the index as a number.",
  MN1060: "Name the properties, or give it an object type.",
  MN1061: "Give the key a type that lists the names: `keyof T`, a union of literals.",
  MN1062: "Declare the property with `?`, or use a `Map` or a `Record<string, …>`.",
  MN1063: "Write a class, or a function that takes the object.",
  MN1056: "Yield promises and await them, or hand the values to a function.",
  MN1070: "Write a number, a string, or what can be computed from other members.",
  MN1058: "Make an array of it first: `[...tuple]`.",
  MN1090:
    "Numbers, booleans, strings, arrays and typed arrays, exported classes without type parameters, and functions as `Fn1` of `minnow/as` can.",
  MN1091: "Write it: `export const {0}: i32 = …`.",
  MN1092: "It can import other `*.as.ts` files and `minnow/as`.",
  MN1093: "Hold one in a field.",
  MN1071: "Write `===`, or narrow the operands first.",
  MN1102:
    "{1}Show a text, a number, a view, or a list of views: `String(value)`, or `list.map(…)` with `html` for each.",
  MN1103: "Write a function there: `() => { … }`, or `(event: MouseEvent) => { … }`.",
  MN1104: "Declare it among the properties of the component, or leave it out.",
  MN1105: "Give it a value, or declare it with `?`.",
  MN1106: "Write `function Name(): View { return html`…`; }`.",
  MN1107: "{1}",
  MN1108: "{2}",
  MN1109: "{1}",
  MN1111: "Leave it out, or give it a slot with a boolean.",
  MN1112: "Take a `{2}`.",
  MN1115: "Write `innerHTML={unsafeHtml(text)}` with a slot, and only with markup that you trust: scripts in it run.",
  MN1117: 'Write `to="#modals"`, or `to={ref}` with a slot.',
  MN1118: "Write `{ passive: true }`, with `passive`, `capture` or `once`.",
  MN1119: "Write `{0}={value}` with a slot. What it holds travels as JSON.",
  MN1131:
    "A store holds objects of interfaces and object types, lists of them, and values: write a list of objects in place of a map or a " +
    "record, and an object in place of a tuple or of one of a class.",
  MN1132:
    "At the top of a module it would be one for all requests. Call `useStore` in a component, and hand the store on as a property or with " +
    "`provideContext`.",
  MN1133: "Give a property a value whose type says it, for example `[] as string[]`.",
  MN1134: "What tells them apart is a text, a number or a boolean; of two kinds it cannot be.",
  MN1135: "A text comes as it is, everything else as JSON: take a type that is one of both, or `string`.",
  MN1136: "Write an object literal in its place, or give what is in the store a type of its own.",
  MN1201: "Write `export const Name = server(async () => { … });` at the top of a module.",
  MN1202: "Give one of them another name.",
  MN1203:
    "Numbers, texts, booleans, dates, lists, maps, sets, bytes, objects of these, and unions that can be told apart do.",
  MN1204: "Write `register(Name)` with what `server`, `get` or `post` gave.",
  MN1205: "Add `register({0})` to `main`.",
  MN1206: "Write `server(async (…) => { … })`.",
  MN1250: "What only the server can do belongs into a server function: `server(async () => { … })`.",
  MN1207: 'Write for example `get("/api/dog/{id}?page&size=limit", async (id: i32, page: i32, limit: i32) => …)`.',
  MN1208: "Its parameters are {1}. In a query, `?key=parameter` gives a key another name.",
  MN1210: "The names of parameters do not tell routes apart. Give one of them another path or another method.",
  MN1211:
    "A path takes text, numbers, booleans and their literals; its catch-all also lists of them. A query takes them too, and lists " +
    "and objects of them.",
  MN1214: "A form is sent to a server function that answers POST and takes all its parameters from the body.",
  MN1215:
    "A `FileStream` or `FormStream` is the last parameter, always there, and comes in the body. A `FormStream` has all fields of the form, so " +
    "nothing else comes in the body.",
  MN1213: "Write `constructor(readonly {1}: …)`: fields travel with the error.",
  MN1212: "Put it into the query, `?{0}`, or declare the function with `post`.",
  MN1251: 'Write it out: `env("DATABASE_URL")`. So the build knows what the app asks for.',
  MN1252: "Public variables begin with `MINNOW_PUBLIC_`. Read others with `env` in a server function.",
  MN1253: 'Set it for the build, or give a value to use without it: `publicEnv(name, "…")`.',
  MN1301: "Export a function `main` from the entry file that registers and launches the app.",
  MN1302: "Call `launch(App)` in `main`.",
  MN1401: "{1}",
};

/** Raised where lowering cannot go on; caught at the next declaration, so that one run reports several errors. */
export class CompileError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

export function createDiagnostic(
  program: Program,
  code: Code,
  node: ts.Node,
  values: readonly string[],
  within?: { start: number; length: number },
): Diagnostic {
  const start = within?.start ?? node.getStart();
  const hint = HINTS[code] ?? (code === "MN1001" ? unsupportedHint(node, values[0]) : undefined);
  return {
    code,
    category: code === "MN1205" ? "warning" : "error",
    message: filled(MESSAGES[code], values),
    ...place(program, node.getSourceFile(), start, within?.length ?? node.getEnd() - start),
    ...(hint && { hint: filled(hint, values) }),
  };
}

/** Adds to a list what it does not say yet. */
export function addDiagnostic(list: Diagnostic[], one: Diagnostic): void {
  const isSame = ({ code, file, line, column }: Diagnostic): boolean =>
    code === one.code && file === one.file && line === one.line && column === one.column;
  if (!list.some(isSame)) list.push(one);
}

/** What TypeScript's checker complains about, at the user's place. */
export function checkerDiagnostics(program: Program): Diagnostic[] {
  const { diagnostics, modules } = program;
  const nowhere = diagnostics.some(isMissingType);
  const refused = nowhere ? modules.flatMap(refusedSyntax) : [];
  const rest = diagnostics.filter((each) => !refused.some((node) => isMissingType(each) || isOf(node, each)));
  return [
    ...refused.map((node) => createDiagnostic(program, "MN1001", node, [firstLine(node)])),
    ...rest.map((each) => fromTypeScript(program, each)),
  ];
}

/** "Cannot find global type": of syntax that only TypeScript's own library knows. */
function isMissingType({ code, file }: ts.Diagnostic): boolean {
  return code === 2318 && !file;
}

/** Whether an error only says that refused syntax has no types. */
function isOf(node: ts.Node, { file, start = 0 }: ts.Diagnostic): boolean {
  const around = ts.isMetaProperty(node) && ts.isPropertyAccessExpression(node.parent) ? node.parent : node;
  return file === node.getSourceFile() && start >= around.getStart() && start < around.end;
}

function firstLine(node: ts.Node): string {
  const line = node.getText().split("\n", 1)[0] ?? "";
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function filled(text: string, values: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? "");
}

/** An error of TypeScript's own checker, under its own code. */
function fromTypeScript(program: Program, diagnostic: ts.Diagnostic): Diagnostic {
  const missing = missingName(program, diagnostic);
  if (missing) return createDiagnostic(program, "MN1401", missing.node, [missing.name, hintFor(missing.name)]);
  const file = diagnostic.file ?? program.entry;
  const advice = adviceFor(program, diagnostic);
  const hint = advice?.hint ?? importHint(program, diagnostic);
  return {
    ...(hint && { hint }),
    code: `TS${diagnostic.code}`,
    category: diagnostic.category === ts.DiagnosticCategory.Warning ? "warning" : "error",
    message: advice?.message ?? ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
    ...place(program, file, diagnostic.start ?? 0, diagnostic.length ?? 1),
  };
}

function place(
  program: Program,
  file: ts.SourceFile,
  offset: number,
  length: number,
): Pick<Diagnostic, "file" | "line" | "column" | "length"> {
  const { line, character } = file.getLineAndCharacterOfPosition(offset);
  return { file: program.nameOf(file), line: line + 1, column: character + 1, length };
}
