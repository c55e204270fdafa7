// Loads one app again and again. After an edit that leaves the modules' imports as they are, the TypeScript program and its
// checker stay: the file that was changed, and all that import it, are parsed anew *in place* (the same object with another
// content), so every type that the checker knows from elsewhere stands. After any other edit there is a new checker.

import { resolve } from "node:path";
import ts from "typescript";
import { typeCatchVariables } from "./catch-types.ts";
import type { Program } from "./program.ts";
import { createHost, isOurs, LIB_FILES, OPTIONS, programOf } from "./program.ts";

/** What TypeScript has and does not declare. Without it every edit gets a new checker. */
interface Internals {
  bindSourceFile?: (file: ts.SourceFile, options: ts.CompilerOptions) => void;
}

interface InternalChecker extends ts.TypeChecker {
  getDiagnostics?: (file: ts.SourceFile) => readonly ts.Diagnostic[];
}

interface InternalFile extends ts.SourceFile {
  version?: string;
  imports?: readonly ts.StringLiteralLike[];
  bindDiagnostics?: readonly ts.Diagnostic[];
  parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  commentDirectives?: readonly unknown[];
  externalModuleIndicator?: unknown;
  moduleAugmentations?: readonly unknown[];
  ambientModuleNames?: readonly string[];
}

const { bindSourceFile } = ts as Internals;

/** `import("…")`, in a type too: `NodeFlags.PossiblyContainsDynamicImport`, which is internal. */
const MAY_IMPORT_DYNAMICALLY = 1 << 22;

/** A checker remembers what it knew of files that are gone. */
const MOST_EDITS = 200;

/** Where more than this part of the modules is to be checked again, a new checker that asks only for what is needed is faster. */
const MOST_AGAIN = 0.4;
const FEW = 8;

/**
 * Loads one app again and again: what has not changed is neither parsed nor checked again.
 *
 * @example
 * const keeper = new ProgramKeeper("src/app.ts");
 * compileLoaded(keeper.load(), { debug: true }, ["server", "client"]);
 */
export class ProgramKeeper {
  private readonly entry: string;
  private readonly host: KeepingHost;
  private builder: ts.SemanticDiagnosticsBuilderProgram | undefined;
  private edits = 0;
  /** Whether the last program was right: a checker goes on reporting what it has reported once. */
  private isRight = false;
  /** What the last edit changed, where that was one place of one module. */
  edited: EditedPlace | null = null;
  /** How often a program was loaded with the checker of the one before. */
  kept = 0;

  constructor(entry: string) {
    this.entry = resolve(entry);
    this.host = keepingHost();
  }

  load(): Program {
    this.edited = null;
    const kept = this.edit();
    if (kept) return kept;
    const roots = [...LIB_FILES, this.entry];
    this.builder = ts.createSemanticDiagnosticsBuilderProgram(roots, OPTIONS, this.host, this.builder);
    // Until these have been gone through, files that depend on a changed one have the diagnostics of the last time.
    while (this.builder.getSemanticDiagnosticsOfNextAffectedFile());
    const loaded = programOf(this.builder.getProgram(), this.entry, this.builder);
    this.edits = 0;
    this.isRight = loaded.diagnostics.length === 0;
    return loaded;
  }

  /** The program with the checker it has, where that can be. */
  private edit(): Program | null {
    const program = this.builder?.getProgram();
    if (!program || !this.isRight || !bindSourceFile || this.edits++ >= MOST_EDITS) return null;
    const files = program.getSourceFiles().filter((file) => !isOurs(file.fileName) && !file.isDeclarationFile);
    const texts = new Map(files.map((file) => [file, this.host.readFile(file.fileName)]));
    const changed = files.filter((file) => texts.get(file) !== file.text);
    const again = dependants(files, changed, program.getTypeChecker());
    if (again.length > Math.max(FEW, files.length * MOST_AGAIN)) return null;
    const edited = again.map((file) => parsedAnew(file, texts.get(file), this.host.targets.get(file.fileName)!));
    if (!edited.every((file) => file !== null)) return null;
    const [only] = changed;
    const place = only && changed.length === 1 ? differing(only.text, texts.get(only) ?? "") : null;
    for (const [index, file] of again.entries()) replace(file, edited[index]!);
    for (const file of again) bindSourceFile(file, OPTIONS);
    const checker: InternalChecker = program.getTypeChecker();
    const isWrong = (file: InternalFile): boolean =>
      !checker.getDiagnostics || !!file.bindDiagnostics?.length || checker.getDiagnostics(file).length > 0;
    // A program that is wrong is reported by a new checker.
    if (again.some(isWrong)) return null;
    this.kept++;
    if (only && place) this.edited = { file: only, ...place };
    return programOf(program, this.entry, RIGHT);
  }
}

/** A place in a module as it is now. */
export interface EditedPlace {
  file: ts.SourceFile;
  start: number;
  end: number;
}

/** What of a text is not what it was. */
function differing(old: string, text: string): { start: number; end: number } {
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old[start] === text[start]) start++;
  let same = 0;
  while (same < shorter - start && old.at(-1 - same) === text.at(-1 - same)) same++;
  return { start, end: text.length - same };
}

const RIGHT = { getSyntacticDiagnostics: () => [], getSemanticDiagnostics: () => [] };

/** Those files, and all that import them. */
function dependants(
  files: readonly ts.SourceFile[],
  changed: readonly ts.SourceFile[],
  checker: ts.TypeChecker,
): ts.SourceFile[] {
  if (changed.length === 0) return [];
  const importers = new Map<ts.SourceFile, ts.SourceFile[]>();
  for (const file of files) {
    for (const specifier of specifiersOf(file)) {
      const target = checker.getSymbolAtLocation(specifier)?.declarations?.find(ts.isSourceFile);
      if (target) importers.set(target, [...(importers.get(target) ?? []), file]);
    }
  }
  const found = new Set<ts.SourceFile>();
  const visit = (file: ts.SourceFile): void => {
    if (found.has(file)) return;
    found.add(file);
    importers.get(file)?.forEach(visit);
  };
  changed.forEach(visit);
  return files.filter((file) => found.has(file));
}

/** The file with this text; null where its place in the program may be another one, or where it is wrong. */
function parsedAnew(old: InternalFile, text: string | undefined, target: Target): InternalFile | null {
  if (text === undefined || !isPlain(old)) return null;
  const file: InternalFile = ts.createSourceFile(old.fileName, text, target, true);
  if (file.parseDiagnostics?.length || !isPlain(file)) return null;
  typeCatchVariables(file);
  const [before, after] = [specifiersOf(old), specifiersOf(file)];
  return before.length === after.length && before.every((each, index) => each.text === after[index]?.text)
    ? file
    : null;
}

/** A module that says all of what it imports at its top, and nothing of other modules or of all. */
function isPlain(file: InternalFile): boolean {
  return (
    !!file.externalModuleIndicator &&
    !(file.flags & MAY_IMPORT_DYNAMICALLY) &&
    !file.commentDirectives?.length &&
    file.referencedFiles.length + file.typeReferenceDirectives.length + file.libReferenceDirectives.length === 0 &&
    !file.statements.some((each) => ts.isModuleDeclaration(each) || ts.isImportEqualsDeclaration(each))
  );
}

function specifiersOf(file: ts.SourceFile): ts.StringLiteralLike[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier && ts.isStringLiteralLike(moduleSpecifier) ? [moduleSpecifier] : [];
  });
}

/** What the program, not the parser, has put into a file. */
const OF_PROGRAM = ["path", "resolvedPath", "originalFileName", "packageJsonLocations", "packageJsonScope"] as const;

/** Puts another content into a file: as if the program had never known another one. */
function replace(file: InternalFile, by: InternalFile): void {
  const own = file as unknown as Record<string, unknown>;
  const of = new Map(OF_PROGRAM.map((key) => [key, own[key]]));
  // Its number, its symbol and what is bound to it go: the checker takes it for a file that it has not seen.
  for (const key of Object.keys(own)) delete own[key];
  Object.assign(own, by);
  for (const [key, value] of of) if (value !== undefined) own[key] = value;
  for (const statement of by.statements) (statement as { parent: ts.Node }).parent = file;
  (by.endOfFileToken as { parent: ts.Node }).parent = file;
  file.imports = specifiersOf(file);
  file.moduleAugmentations = [];
  file.ambientModuleNames = [];
  file.version = versionOf(file.text);
}

function versionOf(text: string): string {
  return ts.sys.createHash?.(text) ?? text;
}

type Target = Parameters<ts.CompilerHost["getSourceFile"]>[1];

interface KeepingHost extends ts.CompilerHost {
  /** How the files were parsed. */
  targets: Map<string, Target>;
}

/** A host that hands out the same file as long as its text is the same. */
function keepingHost(): KeepingHost {
  const host = createHost(new Map());
  const kept = new Map<string, ts.SourceFile>();
  const targets = new Map<string, Target>();
  const { getSourceFile } = host;
  host.getSourceFile = (name, target) => {
    const known = kept.get(name);
    if (known && (isOurs(name) || known.text === host.readFile(name))) return known;
    const file: InternalFile | undefined = getSourceFile(name, target);
    if (!file) return undefined;
    // What the builder tells versions by.
    file.version = versionOf(file.text);
    kept.set(name, file);
    targets.set(name, target);
    return file;
  };
  return { ...host, targets };
}
