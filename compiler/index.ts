// The front end. Phases, each with what it leaves to the next:
//
//   1 program.ts          files       → TypeScript program, checked with number widths
//   2 lower/captures.ts   syntax tree → which variables closures share
//   3 lower/, template/   syntax tree → IR of one side, only what `main` reaches
//   4 lower/views.ts      IR          → IR whose accesses know the objects that may be there
//   5 lower/async.ts …    IR          → IR without await and try
//   6 ir/print.ts         IR          → AssemblyScript and source map

import { addDiagnostic, checkerDiagnostics } from "./diagnostic.ts";
import { beginApp, lowerApp } from "./lower/app.ts";
import type { Shared, Side } from "./lower/context.ts";
import { Context } from "./lower/context.ts";
import { checkUnused } from "./lower/unused.ts";
import type { Program } from "./program.ts";
import { loadProgram } from "./program.ts";
import type { CompileOptions, Diagnostic, FrontEndResult, GeneratedModule } from "./types.ts";

export type { CompileOptions, Diagnostic, EndpointInfo, FrontEndResult, GeneratedModule } from "./types.ts";

/**
 * Compiles an app to AssemblyScript for both sides. Errors are in `diagnostics`, never thrown.
 *
 * @example
 * const { server, client, diagnostics } = await compileApp({ entry: "src/app.ts", debug: false });
 */
export async function compileApp(
  options: CompileOptions,
  onSide?: (side: Side, module: GeneratedModule) => void,
): Promise<FrontEndResult> {
  return compileLoaded(loadProgram(options.entry), options, ["server", "client"], onSide);
}

/** The same, with files that replace or add to those on disk, by absolute path. */
export function compileProgram(options: CompileOptions, overlay: ReadonlyMap<string, string>): FrontEndResult {
  return compileLoaded(loadProgram(options.entry, overlay), options, ["server", "client"]);
}

/**
 * Phases 2 to 5 for some sides of a loaded program, in the order of `sides`: it makes no difference to what comes out. `onSide`
 * is told of each side as soon as it is printed, while the others are still to be made: errors may turn up there.
 */
export function compileLoaded(...args: Parameters<typeof compileInSteps>): FrontEndResult {
  const steps = compileInSteps(...args);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of some milliseconds each. */
export function* compileInSteps(
  program: Program,
  { debug, base = "" }: Omit<CompileOptions, "entry">,
  sides: readonly Side[],
  onSide?: (side: Side, module: GeneratedModule) => void,
): Generator<void, FrontEndResult> {
  const shared: Shared = {
    program,
    debug,
    base,
    endpoints: new Map(),
    environment: new Set(),
    routes: new Map(),
    wholes: new Map(),
    endpointTypes: new Map(),
    templates: [],
    places: [],
    names: [],
  };
  const { templates, places, names } = shared;
  const diagnostics = checkerDiagnostics(program);
  const failed = (): boolean => diagnostics.some(isError);
  const modules: Partial<Record<Side, GeneratedModule>> = {};
  if (!failed()) {
    const contexts = sides.map((side) => new Context(side, shared));
    const canonical = contexts.toSorted((a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side));
    for (const ctx of canonical) beginApp(ctx);
    for (const ctx of contexts) {
      const module = yield* lowerApp(ctx);
      modules[ctx.side] = module;
      if (!contexts.some((each) => each.diagnostics.some(isError))) onSide?.(ctx.side, module);
    }
    // What both sides say is said once, in the server's words.
    for (const ctx of canonical) for (const each of ctx.diagnostics) addDiagnostic(diagnostics, each);
    if (!failed()) diagnostics.push(...checkUnused(canonical));
  }
  const endpoints = [...shared.endpoints.values()];
  const order = program.modules.map((file) => program.nameOf(file));
  diagnostics.sort((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line || a.column - b.column);
  return {
    diagnostics,
    ...(failed() ? {} : modules),
    endpoints,
    endpointTypes: shared.endpointTypes,
    environment: [...shared.environment].sort(),
    templates,
    places,
    names,
  };
}

const SIDES: readonly Side[] = ["server", "client"];

function isError({ category }: Diagnostic): boolean {
  return category === "error";
}
