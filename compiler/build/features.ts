// Parts of the client that only some apps need: found by the functions of the runtime that the app's code calls.

import { isDelegated } from "../../client/event-names.ts";

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
  MINNOW_OUTSIDE: /\blistenOn\(/,
  MINNOW_PROPERTIES: /\bslotProperty\(/,
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
const ELEMENTS: Readonly<Record<string, RegExp>> = {
  MINNOW_SELECT: /<select _/,
  MINNOW_OUTPUTS: /<output\b/,
  // What begins with neither an element, a text nor a slot: a control character.
  MINNOW_NAMESPACES: /^(?![ -~])(?!\s)[^\u0080-\uffff]/,
  MINNOW_TEXTS: /<(textarea|pre|listing|title|style|script|xmp|iframe|noembed|noframes|noscript|plaintext)\b/,
};

/** The same by the names of attributes and events. */
const NAMES: Readonly<Record<string, RegExp>> = {
  MINNOW_STATES: /^(value|checked|selected|muted)$/,
  MINNOW_MARKUP: /^innerHTML$/,
  MINNOW_BIND: /^bind$/,
  MINNOW_INPUT: /^(bind|input)\b/,
  MINNOW_HOW: /:/,
};

/** The same by what the wasm imports. */
const IMPORTS: Readonly<Record<string, RegExp>> = {
  MINNOW_BRIDGE: /^(number|text|invoke|assign|sendForm|keepFile)$/,
  MINNOW_IMPORTS_TIMER: /^timer$/,
  MINNOW_IMPORTS_ABORT: /^abort$/,
  MINNOW_IMPORTS_HEAD: /^answerHead$/,
  MINNOW_IMPORTS_CALL: /^call$/,
  MINNOW_IMPORTS_GO: /^go$/,
  MINNOW_IMPORTS_NUMBER: /^number$/,
  MINNOW_IMPORTS_TEXT: /^text$/,
  MINNOW_IMPORTS_INVOKE: /^invoke$/,
  MINNOW_IMPORTS_ASSIGN: /^assign$/,
  MINNOW_IMPORTS_ENV: /^(Date\.now|performance\.now|seed|console\.\w+)$/,
};

/** A slot for an event: its second argument is the number of the name. */
const LISTENS = /\bslot(?:Event|Handler)\([^,]*, (\d+),/g;

/** A slot for views beside something else. */
const VIEWS = /<!---->/;

/** Whatever else listens: its events are anybody's guess. */
const OTHER_EVENTS = /\b(slotRef|listenOn)[<(]/;

/** What is known of an app where its script is bundled. */
export interface Known {
  /** The client's AssemblyScript. Without it everything stays. */
  program?: string | undefined;
  templates?: readonly string[];
  names?: readonly string[];
  /** Names of what the wasm imports, once it is there. */
  imports?: readonly string[] | undefined;
}

/** What esbuild is to put in place of each constant. */
export function scriptFeatures({ program, templates = [], names = [], imports }: Known): Record<string, string> {
  if (program === undefined) return {};
  // Without the optimiser the wasm of a debug build may ask for more than it needs.
  const all = DEBUG.test(program);
  const needed = (parts: Readonly<Record<string, RegExp>>, texts: readonly string[]): [string, string][] =>
    Object.entries(parts).map(([name, pattern]) => [
      `globalThis.${name}`,
      String(all || texts.some((text) => pattern.test(text))),
    ]);
  const events = [...program.matchAll(LISTENS)].map(([, index]) => names[Number(index)] ?? "");
  const direct = all || OTHER_EVENTS.test(program) || !events.every(isDelegated);
  const views = all || templates.some((text) => VIEWS.test(text)) || FEATURES.MINNOW_PORTALS?.test(program);
  return Object.fromEntries([
    ["globalThis.MINNOW_VIEWS", String(views)],
    ["globalThis.MINNOW_DIRECT", String(direct)],
    ...needed(FEATURES, [program]),
    ...needed(ELEMENTS, templates),
    ...needed(NAMES, names),
    ...(imports ? needed(IMPORTS, imports) : []),
  ]);
}

/** Exports that this program's script never calls, for `AscJob.exports`: the empty name drops one. */
export function unusedExports(program: string): Record<string, string> {
  const unused = Object.entries(EXPORTS).filter(([, calls]) => !calls.test(program));
  return Object.fromEntries(unused.map(([name]) => [name, ""]));
}
