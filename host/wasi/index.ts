import type { HostImports } from "../_shared/glue.gen.ts";
import { memoryStorage } from "../_shared/memory-storage.ts";
import type { HostOptions } from "../types.ts";
import { monotonicClock, wallClock } from "./clocks.ts";
import { createEnvironment } from "./environment.ts";
import { ioError } from "./error.ts";
import { httpTypes } from "./http-types.ts";
import { createKeyvalue } from "./keyvalue.ts";
import { createOutgoingHandler } from "./outgoing-handler.ts";
import { poll } from "./poll.ts";
import { random } from "./random.ts";
import { createStderr, createStdout, logToConsole } from "./stdio.ts";
import { streams } from "./streams.ts";

/** All WASI imports of a JavaScript host. One object serves all instances: what belongs to a request is in the resources. */
export function createImports(options: Pick<HostOptions, "env" | "fetch" | "log" | "storage">): HostImports {
  const log = options.log ?? logToConsole;
  const keyvalue = createKeyvalue(options.storage ?? memoryStorage());
  return {
    "wasi:cli/environment": createEnvironment(options.env),
    "wasi:cli/stderr": createStderr(log),
    "wasi:cli/stdout": createStdout(log),
    "wasi:clocks/monotonic-clock": monotonicClock,
    "wasi:clocks/wall-clock": wallClock,
    "wasi:http/outgoing-handler": createOutgoingHandler(options.fetch ?? ((input, init) => fetch(input, init))),
    "wasi:http/types": httpTypes,
    "wasi:keyvalue/atomics": keyvalue.atomics,
    "wasi:keyvalue/store": keyvalue.store,
    "wasi:io/error": ioError,
    "wasi:io/poll": poll,
    "wasi:io/streams": streams,
    "wasi:random/random": random,
  };
}
