// `npm pack` runs this: writes dist-package/, the repository's folders with TypeScript as JavaScript and declarations.
// (Node refuses to strip types under node_modules.) One file each, so that paths relative to a module still hold.
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "..");
const target = join(root, "dist-package");

/** TypeScript that Node runs. */
const COMPILED = ["{bindgen,cli,compiler,host,client}/**/*.ts", "registry/manifest*.ts"];

/** What asc, the checker, the bundler and jco read as it is. */
const COPIED = [
  "{runtime,registry,guest}/**/*.{ts,json}",
  "client/wasm/**/*.ts",
  "library/**/*.ts",
  "compiler/lib/**/*",
  "bindgen/**/*.as.ts",
  "wit/**/*",
  "tsconfig.app.json",
  "asconfig.json",
];

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  rewriteRelativeImportExtensions: true,
};

const LEFT_OUT = /\.test\.ts$|(^|\/)(fixtures|node_modules|dist|dist-package|\.cache)\//;

rmSync(target, { recursive: true, force: true });
const copied = files(COPIED);
for (const file of copied) copy(file);
const compiled = files(COMPILED).filter((file) => isCompiled(file));
for (const file of compiled) compile(file);
const declared = files(["library/**/*.ts"]);
for (const file of declared) declare(file);
console.log(`dist-package: ${compiled.length} modules compiled, ${copied.length} sources copied`);

function files(patterns: string[]): string[] {
  const found = patterns.flatMap((pattern) =>
    globSync(pattern, { cwd: root, exclude: ["node_modules", "dist-package"] }),
  );
  return [...new Set(found)].filter((file) => !LEFT_OUT.test(file) && !isFolder(file)).sort();
}

function isFolder(file: string): boolean {
  return !/\.[^/]+$/.test(file);
}

/** AssemblyScript and the declarations that stand in for the standard library are no modules of ours. */
function isCompiled(file: string): boolean {
  return !/\.as\.ts$|\.d\.ts$|^client\/wasm\/|^compiler\/lib\//.test(file);
}

function copy(file: string): void {
  cpSync(join(root, file), join(target, file));
}

function compile(file: string): void {
  const source = readFileSync(join(root, file), "utf8");
  const script = ts.transpileModule(source, { compilerOptions, fileName: file });
  write(file.replace(/\.ts$/, ".js"), script.outputText);
  write(file.replace(/\.ts$/, ".d.ts"), declarations(source, file));
}

/** What editors see of Minnow's library: apart from its sources, which they would prefer. */
function declare(file: string): void {
  write(join("types", file.replace(/\.ts$/, ".d.ts")), declarations(readFileSync(join(root, file), "utf8"), file));
}

function declarations(source: string, fileName: string): string {
  const types = ts.transpileDeclaration(source, {
    compilerOptions: { ...compilerOptions, declaration: true },
    fileName,
  });
  return types.outputText.replace(/(from\s*|import\()"(\.[^"]*)\.ts"/g, '$1"$2.js"');
}

function write(file: string, text: string): void {
  const path = join(target, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
