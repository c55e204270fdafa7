// Files that asc has parsed once: the tree of a text stays what it is, so the next program takes it over. Of an app's build that
// is all but the generated module: the runtime, the guest, AssemblyScript's library.

import { Parser, type Source } from "assemblyscript";

type Dependee = ReturnType<Parser["dependees"]["get"]>;

interface Kept {
  text: string;
  source: Source;
  /** The files that it asks for, in order, and where. */
  requests: [path: string, by: Dependee][];
}

/** By path, and whether it is an entry. */
const kept = new Map<string, Kept>();

/** A module that the front end printed: the next text is another one, and its tree is large. */
const GENERATED = /^app\/(server|client)\.ts$/;

let replaced = false;

/** Has asc parse each text once, from now on. */
export function keepSources(): void {
  if (replaced) return;
  replaced = true;
  const { parseFile } = Parser.prototype;
  Parser.prototype.parseFile = function (this: Parser, text, path, isEntry) {
    const key = `${isEntry} ${path}`;
    const known = kept.get(key);
    if (known && known.text === text) return takeOver(this, known);
    const made = parsed(this, () => parseFile.call(this, text, path, isEntry));
    if (made && text !== null && !GENERATED.test(path)) kept.set(key, { text, ...made });
  };
}

/** Parses all anew from now on: after asc has failed in the middle of something. */
export function forgetSources(): void {
  kept.clear();
}

/** Parses a file as if nothing had been asked for before, then asks for what it needs. */
function parsed(parser: Parser, parse: () => void): Pick<Kept, "source" | "requests"> | null {
  const { seenlog, backlog, dependees } = parser;
  const { length: messages } = parser.diagnostics;
  const { length: sources } = parser.sources;
  const own = new Set<string>();
  Object.assign(parser, { seenlog: own, backlog: [], dependees: new Map(dependees) });
  parse();
  const requests = parser.backlog.map((path): Kept["requests"][number] => [path, parser.dependees.get(path)]);
  const asked = new Set(parser.backlog);
  Object.assign(parser, { seenlog, backlog, dependees });
  for (const path of own) if (!asked.has(path)) seenlog.add(path);
  request(parser, requests);
  const source = parser.sources[sources];
  // What is wrong is to be said each time.
  return source && parser.diagnostics.length === messages ? { source, requests } : null;
}

function takeOver(parser: Parser, { source, requests }: Kept): void {
  const { internalPath } = source;
  if (parser.donelog.has(internalPath)) return;
  parser.donelog.add(internalPath);
  parser.seenlog.add(internalPath);
  // Its number in the module of the program before: all that a compilation writes into a tree.
  source.debugInfoIndex = -1;
  parser.sources.push(source);
  parser.currentSource = source;
  parser.currentModuleName = null;
  request(parser, requests);
}

function request(parser: Parser, requests: Kept["requests"]): void {
  for (const [path, by] of requests) {
    if (parser.seenlog.has(path)) continue;
    if (by) parser.dependees.set(path, by);
    parser.backlog.push(path);
    parser.seenlog.add(path);
  }
}
