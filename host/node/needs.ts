// Imported first of all: what is missing is said in words, before something else fails in its own.

/** A module with one type that mentions `exnref`: compiled apps throw wasm exceptions. */
const EXCEPTIONS = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 0x60, 0, 1, 0x69);

/** What is missing here; "" where nothing is. `has` says what is there. */
export function missing(
  has: { exceptions: boolean; withResolvers: boolean } = {
    exceptions: WebAssembly.validate(EXCEPTIONS),
    withResolvers: typeof Promise.withResolvers === "function",
  },
): string {
  if (has.exceptions && has.withResolvers) return "";
  const what = has.exceptions ? "Promise.withResolvers" : "wasm exceptions (exnref)";
  return `minnow/node needs Node 25 or newer: this is ${process.version}, which lacks ${what}.`;
}

const problem: string = missing();
if (problem !== "") throw new Error(problem);
