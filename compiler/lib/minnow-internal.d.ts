// The module "minnow/internal": what Minnow's own library (library/) takes from the runtime, which apps cannot import.
// Each function has the name that it has in compiler/runtime-names.ts; on a side that lacks it, its use is an error.

/** Milliseconds since 1970. */
export function wallClock(): number;
