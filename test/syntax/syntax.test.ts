// docs/language.md says of every kind of syntax what becomes of it, and that is what becomes of it.

import ts from "typescript";
import { expect, test } from "vitest";
import { groups } from "./examples.ts";
import { documented, markdown, rows } from "./table.ts";

const examples = groups.flatMap((group) => group.examples);

test("every example holds its kind", () => {
  const without = examples.filter(({ kind, code }) => !kindsIn(code).has(kind));
  expect(without).toEqual([]);
});

test("every kind of syntax has an example", () => {
  const missing = [...mayAppear()].filter((kind) => !examples.some((example) => example.kind === kind));
  expect(missing).toEqual([]);
});

test("the docs say what becomes of each", { timeout: 120_000 }, async () => {
  const table = await rows();
  const broken = table.flatMap((group) => group.rows).filter(({ result }) => result.startsWith("BROKEN"));
  expect(broken.map(({ kind, use, result }) => `${kind} ${use} ${result}`)).toEqual([]);
  expect(documented(), "run `node test/syntax/table.ts --write`").toBe(markdown(table));
});

function kindsIn(code: string): Set<string> {
  const kinds = new Set<string>();
  const visit = (node: ts.Node): void => {
    kinds.add(nameOf(node.kind));
    for (const child of node.getChildren()) visit(child);
  };
  visit(ts.createSourceFile("a.ts", code, ts.ScriptTarget.ESNext, true));
  return kinds;
}

/** Names of kinds; where the enum has several for one number, the one that is no mark of a range. */
function nameOf(kind: ts.SyntaxKind): string {
  return NAMES.get(kind) ?? "";
}

const NAMES = new Map<number, string>(
  Object.entries(ts.SyntaxKind)
    .filter((entry): entry is [string, number] => typeof entry[1] === "number" && !/^(First|Last)[A-Z]/.test(entry[0]))
    .reverse()
    .map(([name, kind]) => [kind, name]),
);

/** What never stands in a `.ts` file by itself: parts of others, comments, JSX, what only a compiler makes. */
const NEVER =
  "Unknown Count EndOfFileToken ConflictMarkerTrivia NonTextFileMarkerTrivia ShebangTrivia SyntaxList SourceFile Bundle " +
  "MissingDeclaration SyntheticExpression SyntheticReferenceExpression NotEmittedStatement NotEmittedTypeElement " +
  "PartiallyEmittedExpression CommaListExpression TemplateHead TemplateMiddle TemplateTail TemplateSpan " +
  "TemplateLiteralTypeSpan CaseBlock ImportAttribute ImportTypeAssertionContainer AssertClause AssertEntry " +
  // Words that are only part of a statement or declaration that has its own row.
  "BreakKeyword CaseKeyword CatchKeyword ClassKeyword ConstKeyword ContinueKeyword DebuggerKeyword DeleteKeyword DoKeyword " +
  "ElseKeyword EnumKeyword ExtendsKeyword FinallyKeyword ForKeyword FunctionKeyword IfKeyword NewKeyword ReturnKeyword " +
  "SwitchKeyword ThrowKeyword TryKeyword TypeOfKeyword VarKeyword WhileKeyword WithKeyword ImplementsKeyword " +
  "InterfaceKeyword LetKeyword PackageKeyword YieldKeyword AsKeyword AssertKeyword AwaitKeyword ConstructorKeyword " +
  "GetKeyword InferKeyword IntrinsicKeyword IsKeyword KeyOfKeyword ModuleKeyword NamespaceKeyword OutKeyword " +
  "RequireKeyword SatisfiesKeyword SetKeyword TypeKeyword FromKeyword GlobalKeyword OfKeyword DeferKeyword " +
  // Punctuation of other rows.
  "OpenBraceToken CloseBraceToken OpenParenToken CloseParenToken OpenBracketToken CloseBracketToken DotToken SemicolonToken " +
  "QuestionDotToken LessThanSlashToken EqualsGreaterThanToken QuestionToken ColonToken AtToken BacktickToken HashToken";

function mayAppear(): Set<string> {
  const never = new Set(NEVER.split(" "));
  const all = [...NAMES.values()].filter((name) => !/^(JSDoc|Jsx)|Trivia$/.test(name));
  return new Set(all.filter((name) => !never.has(name)));
}
