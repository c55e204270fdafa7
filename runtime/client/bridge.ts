// What JavaScript knows and wasm asks for: properties of events and elements. An object is a number (an event's is negative,
// an element's is that of its node), what is wanted of it a path: names with line breaks between them.

/** A number at `path`; 0 where there is nothing, 1 for true. */
// @ts-ignore: decorator
@external("minnow", "number")
declare function readNumber(object: i32, path: usize, length: i32): f64;

/** A text at `path`; null where there is nothing. Of objects it is their name. */
// @ts-ignore: decorator
@external("minnow", "text")
declare function readText(object: i32, path: usize, length: i32): string | null;

/** Calls the method at `path` with one text, or (length -1) nothing; what it returns is a text. */
// @ts-ignore: decorator
@external("minnow", "invoke")
declare function invoke(object: i32, path: usize, length: i32, argument: usize, argumentLength: i32): string | null;

/** Assigns a text. */
// @ts-ignore: decorator
@external("minnow", "assign")
declare function assign(object: i32, path: usize, length: i32, text: usize, textLength: i32): void;

export function numberAt(object: i32, path: string): f64 {
  return readNumber(object, changetype<usize>(path), path.length);
}

export function boolAt(object: i32, path: string): bool {
  return numberAt(object, path) == 1;
}

export function textOrNullAt(object: i32, path: string): string | null {
  return readText(object, changetype<usize>(path), path.length);
}

export function textAt(object: i32, path: string): string {
  const text = textOrNullAt(object, path);
  return text === null ? "" : text;
}

/** Calls a method without an argument. */
export function callAt(object: i32, path: string): void {
  invoke(object, changetype<usize>(path), path.length, 0, -1);
}

export function callWith(object: i32, path: string, argument: string): string | null {
  return invoke(object, changetype<usize>(path), path.length, changetype<usize>(argument), argument.length);
}

export function assignAt(object: i32, path: string, text: string): void {
  assign(object, changetype<usize>(path), path.length, changetype<usize>(text), text.length);
}
