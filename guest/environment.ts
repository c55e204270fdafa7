// What AssemblyScript's library asks its host for, over WASI. The build puts these in the library's place:
// `--use console=guest/environment/console` and so on.

import { getStderr } from "./bindings/wasi-cli-stderr";
import { getStdout } from "./bindings/wasi-cli-stdout";
import { now as monotonicNow } from "./bindings/wasi-clocks-monotonic-clock";
import { now as wallNow } from "./bindings/wasi-clocks-wall-clock";
import { getRandomU64 } from "./bindings/wasi-random-random";
import { writeLine } from "./log";

const NANOSECONDS: f64 = 1e6;

/** A number for seeding `Math.random`. */
export function seed(): f64 {
  return reinterpret<f64>(getRandomU64());
}

/** `Date` whose `now` is WASI's wall clock. */
export class WallDate extends Date {
  static now(): i64 {
    const time = wallNow();
    return <i64>time.seconds * 1000 + time.nanoseconds / 1000000;
  }
}

export namespace performance {
  export function now(): f64 {
    return <f64>monotonicNow() / NANOSECONDS;
  }
}

/** `log`, `info` and `debug` go to stdout, the others to stderr. */
export namespace console {
  export function log(message: string = ""): void {
    writeLine(getStdout(), message);
  }

  export function info(message: string = ""): void {
    writeLine(getStdout(), message);
  }

  export function debug(message: string = ""): void {
    writeLine(getStdout(), message);
  }

  export function warn(message: string = ""): void {
    writeLine(getStderr(), message);
  }

  export function error(message: string = ""): void {
    writeLine(getStderr(), message);
  }
}
