// Phase 1: the user's files as a TypeScript program whose types keep number widths (compiler/lib).

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { typeCatchVariables } from "./catch-types.ts";
import { withMemory } from "./checker-memory.ts";
import { withGlobalParts } from "./global-parts.ts";
import type { SourceFile } from "./ir/marks.ts";

export interface Program {
  checker: ts.TypeChecker;
  entry: ts.SourceFile;
  /** The user's modules, dependencies first. */
  modules: ts.SourceFile[];
  /** Those of Minnow's own library (library/) that the program knows, dependencies first. */
  library: ts.SourceFile[];
  diagnostics: readonly ts.Diagnostic[];
  /** Name of a file in messages and source maps: relative to the app's folder; of Minnow's library `minnow/…`. */
  nameOf(file: ts.SourceFile): string;
  sources: ReadonlyMap<string, SourceFile>;
}

const LIB = join(dirname(fileURLToPath(import.meta.url)), "lib");
/** Parts of Minnow that are written in its own language. */
const LIBRARY = join(dirname(fileURLToPath(import.meta.url)), "..", "library");
export const LIB_FILES: readonly string[] = [join(LIB, "minnow-lib.d.ts"), join(LIB, "minnow.d.ts")];

export const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noLib: true,
  types: [],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  useUnknownInCatchVariables: false,
  noEmit: true,
  skipLibCheck: true,
  // The order of a union's members does not depend on what was asked for first.
  stableTypeOrdering: true,
};

/** Loads `entry` and all that it imports. `overlay` replaces or adds files, by absolute path. */
export function loadProgram(entry: string, overlay: ReadonlyMap<string, string> = new Map()): Program {
  return loadPrograms([entry], overlay)[0]!;
}

/** Programs that have nothing in common but the library: one checker serves them all. */
export function loadPrograms(entries: readonly string[], overlay: ReadonlyMap<string, string>): Program[] {
  const paths = entries.map((entry) => resolve(entry));
  const program = ts.createProgram([...LIB_FILES, ...paths], OPTIONS, createHost(overlay));
  return paths.map((path) => programOf(program, path));
}

/** Who knows what is wrong with a file. */
interface Checks {
  getSyntacticDiagnostics(file: ts.SourceFile): readonly ts.Diagnostic[];
  getSemanticDiagnostics(file: ts.SourceFile): readonly ts.Diagnostic[];
}

export function programOf(program: ts.Program, path: string, checks: Checks = program): Program {
  const entryFile = program.getSourceFile(path);
  if (!entryFile) throw new Error(`Cannot read the entry file ${path}`);
  const base = dirname(path);
  const names = new Map<ts.SourceFile, string>();
  const nameOf = (file: ts.SourceFile): string => {
    const known = names.get(file);
    if (known !== undefined) return known;
    const from = isLibraryModule(file) ? LIBRARY : dirname(base);
    const path = relative(from, file.fileName).split(sep).join("/");
    const name = isLibraryModule(file) ? `minnow/${path}` : path;
    names.set(file, name);
    return name;
  };
  const all = inDependencyOrder(program, entryFile);
  const modules = all.filter((file) => file === entryFile || !isLibraryModule(file));
  const library = all.filter((file) => !modules.includes(file));
  const sources = new Map(all.map((file) => [nameOf(file), sourceOf(file, nameOf(file))]));
  const diagnostics = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  for (const file of modules) {
    diagnostics.push(...checks.getSyntacticDiagnostics(file), ...checks.getSemanticDiagnostics(file));
  }
  return {
    checker: withMemory(program.getTypeChecker()),
    entry: entryFile,
    modules,
    library,
    diagnostics,
    nameOf,
    sources,
  };
}

/** Files named `*.as.ts` go to asc as they are: here only the signatures of what they export matter. */
export function isAssemblyScript(file: ts.SourceFile): boolean {
  return file.fileName.endsWith(".as.ts");
}

/** Whether a file is one of Minnow's own library. Errors there are not the user's. */
export function isLibraryModule(file: ts.SourceFile): boolean {
  const known = libraryModules.get(file);
  if (known !== undefined) return known;
  const isOne = resolve(file.fileName).startsWith(LIBRARY + sep);
  libraryModules.set(file, isOne);
  return isOne;
}

/** Asked for each node that is lowered. */
const libraryModules = new WeakMap<ts.SourceFile, boolean>();

export function isOurs(name: string): boolean {
  return name.startsWith(LIB) || resolve(name).startsWith(LIBRARY + sep);
}

function isModuleOfApp(name: string): boolean {
  return /\.tsx?$/.test(name) && !/\.(d|as)\.ts$/.test(name) && !isOurs(name);
}

/** Lib files never change while the process lives; parsing them again would cost a third of a small build. */
const libCache = new Map<string, ts.SourceFile>();

export function createHost(overlay: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS, true);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) => {
    if (overlay.has(name) || !isOurs(name)) {
      const text = overlay.has(name) ? host.readFile(name) : undefined;
      const file = text === undefined ? getSourceFile(name, target) : ts.createSourceFile(name, text, target, true);
      if (file && !file.isDeclarationFile) typeCatchVariables(file);
      return file;
    }
    const cached = libCache.get(name);
    if (cached) return cached;
    const file = ts.createSourceFile(name, readFileSync(name, "utf8"), target, true);
    if (!file.isDeclarationFile) typeCatchVariables(file);
    libCache.set(name, file);
    return file;
  };
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (name) => overlay.has(name) || fileExists(name);
  const readFile = host.readFile.bind(host);
  host.readFile = (name) => {
    const text = overlay.get(name) ?? readFile(name);
    return text === undefined || !isModuleOfApp(name) ? text : withGlobalParts(text);
  };
  host.resolveModuleNameLiterals = (literals, containing, _redirected, _options, file) =>
    literals.map((literal) => {
      const found = resolveModule(literal.text, containing, host);
      const usable =
        !found?.isExternalLibraryImport || found.extension === ts.Extension.Ts || isForTypes(file, literal);
      return { resolvedModule: usable ? found : undefined };
    });
  return host;
}

/** Whether a module is imported for its types alone: of a package that is no TypeScript there is nothing else to have. */
function isForTypes(file: ts.SourceFile, specifier: ts.Node): boolean {
  return file.statements.some((each) => {
    if (!ts.isImportDeclaration(each) || each.moduleSpecifier !== specifier) return false;
    const { importClause: clause } = each;
    const names = clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
    const allTypes = !clause?.name && names.length > 0 && names.every(({ isTypeOnly }) => isTypeOnly);
    return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || allTypes;
  });
}

/** Low-level names of the runtime, which only Minnow's own library may use. */
const INTERNAL = "minnow/internal";

const DECLARED: Partial<Record<string, string>> = {
  minnow: "minnow.d.ts",
  "minnow/as": "minnow-as.d.ts",
  [INTERNAL]: "minnow-internal.d.ts",
};

function resolveModule(name: string, from: string, host: ts.CompilerHost): ts.ResolvedModuleFull | undefined {
  const declared = name === INTERNAL && !isOurs(from) ? undefined : DECLARED[name];
  if (declared) {
    const resolvedFileName = join(LIB, declared);
    return { resolvedFileName, extension: ts.Extension.Dts, isExternalLibraryImport: false };
  }
  const topic = /^minnow\/([a-z-]+)$/.exec(name)?.[1];
  const resolvedFileName = join(LIBRARY, `${topic}.ts`);
  if (topic && existsSync(resolvedFileName)) {
    return { resolvedFileName, extension: ts.Extension.Ts, isExternalLibraryImport: false };
  }
  return ts.resolveModuleName(name, from, OPTIONS, host).resolvedModule;
}

function sourceOf(file: ts.SourceFile, name: string): SourceFile {
  const starts = file.getLineStarts();
  return {
    name,
    text: file.text,
    position(offset) {
      let line = 0;
      for (let end = starts.length; end - line > 1; ) {
        const middle = (line + end) >> 1;
        if (starts[middle]! <= offset) line = middle;
        else end = middle;
      }
      return { line, column: offset - starts[line]! };
    },
  };
}

function inDependencyOrder(program: ts.Program, entry: ts.SourceFile): ts.SourceFile[] {
  const seen = new Set<ts.SourceFile>();
  const order: ts.SourceFile[] = [];
  const checker = program.getTypeChecker();
  const visit = (file: ts.SourceFile): void => {
    // What "minnow" hands on from the library belongs to the program too.
    if (seen.has(file) || (file.isDeclarationFile && !isOurs(file.fileName)) || isAssemblyScript(file)) return;
    seen.add(file);
    for (const statement of file.statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      const target = statement.moduleSpecifier && checker.getSymbolAtLocation(statement.moduleSpecifier);
      const imported = target?.declarations?.find(ts.isSourceFile);
      if (imported) visit(imported);
    }
    if (!file.isDeclarationFile) order.push(file);
  };
  visit(entry);
  return order;
}
