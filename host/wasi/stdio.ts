import type { CliStderr, CliStdout } from "../_shared/glue.gen.ts";
import { SinkStream } from "./streams.ts";

/** Receives one line without its end. */
export type LogLine = (stream: "stdout" | "stderr", line: string) => void;

/** A longer line is given out in parts. */
const LONGEST_LINE = 16384;

/** `wasi:cli/stdout` as lines. */
export function createStdout(log: LogLine): CliStdout {
  const stream = lineStream((line) => log("stdout", line));
  return { getStdout: () => stream };
}

/** `wasi:cli/stderr` as lines. */
export function createStderr(log: LogLine): CliStderr {
  const stream = lineStream((line) => log("stderr", line));
  return { getStderr: () => stream };
}

/** The console of the host. */
export const logToConsole: LogLine = (stream, line) => (stream === "stdout" ? console.log(line) : console.error(line));

/** All instances of a host share a stream, as processes share a terminal. */
function lineStream(emit: (line: string) => void): SinkStream {
  const decoder = new TextDecoder();
  let open = "";
  return new SinkStream({
    write(bytes) {
      const lines = (open + decoder.decode(bytes, { stream: true })).split("\n");
      open = lines.pop() ?? "";
      for (const line of lines) emit(line);
      if (open.length <= LONGEST_LINE) return;
      emit(open);
      open = "";
    },
  });
}
