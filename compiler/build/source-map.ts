// Source maps of the wasm: offset → generated AssemblyScript → the user's file.

import { addMapping, GenMapping, toEncodedMap } from "@jridgewell/gen-mapping";
import { type EncodedSourceMap, eachMapping, originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";

/**
 * Leads a map of asc's through the maps of the generated modules. Positions in Minnow's own files and in
 * AssemblyScript's library stay as they are.
 *
 * @example
 * composeMaps(output.map, { "app/server.ts": generated.map });
 */
export function composeMaps(wasmMap: string, generated: Record<string, string>): string {
  const traces = new Map(Object.entries(generated).map(([file, map]) => [file, new TraceMap(map)]));
  const composed = new GenMapping({ file: "app.wasm" });
  // asc names a root that would turn every path into another one.
  const traced = new TraceMap({ ...(JSON.parse(wasmMap) as EncodedSourceMap), sourceRoot: "" });
  eachMapping(traced, (mapping) => {
    if (mapping.source === null) return;
    const generatedLine = { line: mapping.generatedLine, column: mapping.generatedColumn };
    const place = { source: mapping.source, line: mapping.originalLine, column: mapping.originalColumn };
    const trace = traces.get(mapping.source);
    const origin = trace ? originalPositionFor(trace, place) : place;
    if (origin.source === null) return;
    const original = { line: origin.line, column: origin.column };
    addMapping(composed, { generated: generatedLine, source: ownPath(origin.source), original });
  });
  return JSON.stringify(toEncodedMap(composed));
}

/** The app's AssemblyScript files are `app/…` to asc. */
function ownPath(source: string): string {
  return source.startsWith("app/") ? source.slice("app/".length) : source;
}
