// One run of asc, in process. Everything in and out can be sent between threads.

import asc from "assemblyscript/asc";
import { readSource } from "./app-source.ts";
import { layOutBySize } from "./field-order.ts";
import { givingUp } from "./give-up.ts";
import { INTRINSIC_MODULE, intrinsics, TO_EXNREF } from "./intrinsics.ts";
import { forgetSources, keepSources } from "./kept-sources.ts";
import { replaceLibrary } from "./std-library.ts";

export interface AscJob {
  /** Entry file, relative to `baseDir`. */
  entry: string;
  /** Minnow's package folder: what `runtime/…` and `guest/…` are relative to. */
  baseDir: string;
  /** The app's folder: `app/x.ts` is read from here unless it is virtual. */
  appDir: string;
  /** Generated sources by path, for example `app/server.ts`. */
  files: Record<string, string>;
  optimize: "speed" | "size";
  /** Keep names, and write a source map unless `withoutMap` says that it is made later, if at all. */
  debug: boolean;
  withoutMap?: boolean;
  /** Names for the exports `door_…`. */
  exports: Record<string, string>;
}

/** A message of asc, where asc saw it. */
export interface AscMessage {
  code: string;
  category: "error" | "warning";
  message: string;
  file: string;
  line: number;
  column: number;
  length: number;
}

export interface AscOutput {
  messages: AscMessage[];
  /** Missing when there were errors. */
  wasm?: Uint8Array<ArrayBuffer>;
  /** Source map of a debug build: wasm offset → asc's input files. */
  map?: string;
  /** The app's own files that were read, by path, with their text. */
  read: Record<string, string>;
}

const OUT = "out.wasm";

replaceLibrary();
keepSources();
layOutBySize();

/**
 * Compiles `job.entry`. Errors in the source are messages; only a broken build throws, and one that is given up because
 * `isGivenUp` said so in the middle of it.
 */
export async function ascCompile(job: AscJob, isGivenUp?: () => boolean): Promise<AscOutput> {
  const output: AscOutput = { messages: [], read: {} };
  const log: string[] = [];
  const options = {
    readFile(name: string) {
      const text = readSource(job, name);
      if (text !== null && isOwn(job, name)) output.read[name] = text;
      return text;
    },
    writeFile(name: string, contents: Uint8Array<ArrayBuffer> | string) {
      if (name === OUT) output.wasm = contents as Uint8Array<ArrayBuffer>;
      else if (name.endsWith(".map")) output.map = contents as string;
    },
    listFiles: () => [],
    stdout: { write: () => {} },
    stderr: { write: (text: string | Uint8Array) => void log.push(String(text)) },
    reportDiagnostic: (one: AscDiagnostic) => void output.messages.push(...messageOf(job, one)),
    transforms: [
      ...(isGivenUp ? [givingUp(isGivenUp)] : []),
      intrinsics({ exports: job.exports, optimize: !job.debug, lean: job.debug }),
    ],
  };
  const { error } = await asc.main(
    [...flagsOf(job), ...(job.debug ? [] : ["--runPasses", TO_EXNREF])],
    options as unknown as Parameters<typeof asc.main>[1],
  );
  if (!output.wasm && !output.messages.some((one) => one.category === "error")) {
    // It may have left its work on the trees half done. Who gives up does so between two functions.
    if (!isGivenUp?.()) forgetSources();
    throw failure(error, log);
  }
  if (output.wasm) refuseMarkers(output.wasm);
  return output;
}

/** How asc compiles each side is in asconfig.json; `--converge` would abort Binaryen on rewritten exceptions. */
function flagsOf(job: AscJob): string[] {
  const target = `${job.optimize === "size" ? "client" : "server"}${job.debug ? "-debug" : ""}`;
  const map = job.debug && !job.withoutMap ? ["--sourceMap"] : [];
  return [job.entry, "--outFile", OUT, "--config", "asconfig.json", "--target", target, ...map];
}

/** Whether it is a file of the app that nobody generated. */
function isOwn(job: AscJob, name: string): boolean {
  return name.startsWith("app/") && job.files[name] === undefined;
}

/** What asc hands to `reportDiagnostic`, as far as it is read here. */
interface AscDiagnostic {
  code: number;
  category: number;
  message: string;
  range: AscRange | null;
  relatedRange: AscRange | null;
}

interface AscRange {
  start: number;
  end: number;
  source: { normalizedPath: string };
}

const WARNING = 2;
const ERROR = 3;
/** Codes below are asc's own, the others have TypeScript's numbers. */
const FIRST_TYPESCRIPT_CODE = 1000;

/** Of two ranges the one in the app's code counts, the user's place rather than the library's. */
function messageOf(job: AscJob, { code, category, message, range, relatedRange }: AscDiagnostic): AscMessage[] {
  if (category !== ERROR && category !== WARNING) return [];
  const ranges = [range, relatedRange].filter((one) => one !== null);
  const place = ranges.find((one) => one.source.normalizedPath.startsWith("app/")) ?? ranges[0];
  // What the library warns of, such as pointers that would be longer in another memory, nobody here can mend.
  if (category === WARNING && place?.source.normalizedPath.startsWith("~lib/")) return [];
  return [
    {
      code: `${code < FIRST_TYPESCRIPT_CODE ? "AS" : "TS"}${code}`,
      category: category === ERROR ? "error" : "warning",
      message,
      file: place?.source.normalizedPath ?? "",
      length: place ? place.end - place.start : 0,
      ...lineAndColumn(place ? readSource(job, place.source.normalizedPath) : null, place?.start ?? 0),
    },
  ];
}

/** Both begin with 1. AssemblyScript's own library cannot be read here: its messages stand at the first line. */
function lineAndColumn(text: string | null, offset: number): { line: number; column: number } {
  const before = (text ?? "").slice(0, offset);
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}

function refuseMarkers(wasm: Uint8Array<ArrayBuffer>): void {
  const left = WebAssembly.Module.imports(new WebAssembly.Module(wasm)).find((one) => one.module === INTRINSIC_MODULE);
  if (left) throw new Error(`The build left the marker \`${left.name}\` in the module.`);
}

/** asc itself failed: its message without the stack, whose frames quote minified lines. */
function failure(error: Error | null, log: string[]): Error {
  const text = [String(error?.message ?? "unknown error").split("\n")[0], ...log].join("\n");
  return new Error(`asc failed: ${text.slice(0, 2000)}`);
}
