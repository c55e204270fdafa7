// The clocks, as the build's `--use` brings them in: WASI's on the server, the browser's on the client.

/** Milliseconds since 1970. */
export function wallClock(): f64 {
  return <f64>Date.now();
}

/** Milliseconds since some time: only differences mean anything. */
export function steadyClock(): f64 {
  return performance.now();
}
