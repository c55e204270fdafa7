// Parts of the client that only some apps need: found by the functions of the runtime that the app's code calls.

const EVENTS = /\b(slotEvent|slotHandler|bind[A-Z]\w*|slotRef|listenOn)[<(]/;
const CALLS = /\b(call[A-Z]\w*|sendStream|\w+OfAnswer|followLocation|formHandler)[<(]/;

const PROGRESS = /\b(sentOfForm|watchStream)\(/;

/** What the front end says in debug builds. */
const DEBUG = /^export const debugs\b/m;

/** Constants of the client's script (client/features.d.ts), by what calls of the program need them. */
const FEATURES: Readonly<Record<string, RegExp>> = {
  MINNOW_SUSPENSE: /\bslotSuspense\(/,
  MINNOW_LISTS: /\bslot(Each[<(]|Portal(In)?\()/,
  MINNOW_PORTALS: /\bslotPortal(In)?\(/,
  MINNOW_EVENTS: EVENTS,
  MINNOW_CALLS: CALLS,
  MINNOW_DEBUG: DEBUG,
  MINNOW_OPTIONS: /\bsetClientOption\(/,
  MINNOW_STREAMS: /\bsendStream[<(]/,
  MINNOW_PROGRESS: PROGRESS,
  MINNOW_FORMS: /\bformHandler\(/,
};

/** Exports of the client's wasm that only some programs need. */
const EXPORTS: Readonly<Record<string, RegExp>> = {
  dispatch: EVENTS,
  newString: new RegExp(`${EVENTS.source}|${CALLS.source}`),
  inspect: DEBUG,
  settle: CALLS,
  progress: PROGRESS,
  // Who decodes what was fetched on the server.
  data: /: CborReader\b/,
};

/** The same by what the app's templates hold. */
const ELEMENTS: Readonly<Record<string, RegExp>> = { MINNOW_SELECT: /<select _/ };

/** What esbuild is to put in place of each constant. Without a program everything stays. */
export function scriptFeatures(program: string | undefined, templates: readonly string[] = []): Record<string, string> {
  if (program === undefined) return {};
  // Without the optimiser the wasm of a debug build may ask for more than it needs.
  const all = DEBUG.test(program);
  const needed = (parts: Readonly<Record<string, RegExp>>, text: string): [string, string][] =>
    Object.entries(parts).map(([name, pattern]) => [`globalThis.${name}`, String(all || pattern.test(text))]);
  return Object.fromEntries([...needed(FEATURES, program), ...needed(ELEMENTS, templates.join(""))]);
}

/** Exports that this program's script never calls, for `AscJob.exports`: the empty name drops one. */
export function unusedExports(program: string): Record<string, string> {
  const unused = Object.entries(EXPORTS).filter(([, calls]) => !calls.test(program));
  return Object.fromEntries(unused.map(([name]) => [name, ""]));
}
