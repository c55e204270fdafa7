// What the front end hands to the build: the contract between compiler/index.ts and compiler/build/.

/**
 * One message about the user's source, under a permanent code. Files are relative to the app's folder; line and column
 * begin with 1.
 *
 * @example
 * { code: "MN1301", category: "error", message: "The app has no `main`.", file: "src/app.ts", line: 1, column: 1, length: 1 }
 */
export interface Diagnostic {
  /** `MN…`: front end, `TS…`: TypeScript's checker, `AS…`: AssemblyScript. */
  code: string;
  category: "error" | "warning";
  message: string;
  file: string;
  line: number;
  column: number;
  /** In UTF-16 units, from line and column on. */
  length: number;
  /** What to write instead. */
  hint?: string;
}

/** A printed AssemblyScript module, and the source map (JSON, version 3) that leads to the user's files. */
export interface GeneratedModule {
  text: string;
  /** Source map to the user's files, made when it is read. */
  readonly map: string;
}

/** A server function in words of TypeScript. */
export interface Described {
  params: { name: string; type: string; optional: boolean }[];
  /** Whether the last of them is sent as it is: a form or a file. */
  stream?: boolean;
  /** What its answer is made of (client/typed). */
  result: "value" | "text" | "bytes" | "nothing" | "redirect" | "status" | "response";
  type: string;
}

/** One server function of the program. */
export interface EndpointInfo {
  name: string;
  method: string;
  path: string;
  /** `main` registers it; calls of the others answer 404. */
  registered: boolean;
  /** What it takes and gives; missing where its declaration is wrong. */
  described?: Described;
  file: string;
  line: number;
  column: number;
}

/** What the front end makes of an app. Without errors, `server` and `client` are there. */
export interface FrontEndResult {
  diagnostics: Diagnostic[];
  server?: GeneratedModule;
  client?: GeneratedModule;
  endpoints: EndpointInfo[];
  /** Types that they speak of, in words of TypeScript, by name. */
  endpointTypes: ReadonlyMap<string, string>;
  /** Environment variables that the server asks for. */
  environment: string[];
  /** HTML of the client's templates, by index (docs/internals.md §5). */
  templates: string[];
  /** Debug builds: where each template stands, for example "App (src/app.ts:7:10)". */
  places: string[];
  /** Attribute and event names, by index. */
  names: string[];
}

/** How an app is compiled. */
export interface CompileOptions {
  /** Path of the module that exports `main`. */
  entry: string;
  /** Keep positions and names for error messages. */
  debug: boolean;
  /** Path that the app lives below, such as `/shop`. Default: none. */
  base?: string;
}
