// What JavaScript gives (docs/internals.md §5). Texts are UTF-16 at an address, with their number of units.

/** Sends `body`, where it is not empty, to `target`: a path for POST, else method and path. `settle(id, …)` brings the answer. */
// @ts-ignore: decorator
@external("minnow", "call")
export declare function send(id: i32, target: usize, targetLength: i32, body: usize, bodyLength: i32): void;

/** Calls `fire(id)` after `milliseconds`. */
// @ts-ignore: decorator
@external("minnow", "timer")
export declare function startTimer(id: i32, milliseconds: f64): void;

/** console.error */
// @ts-ignore: decorator
@external("minnow", "report")
export declare function logError(text: usize, length: i32): void;

/** The headers of the answer that is being read: names and values, each with a line feed behind it. */
// @ts-ignore: decorator
@external("minnow", "answerHead")
export declare function answerHead(): string;

/** Goes to another address. */
// @ts-ignore: decorator
@external("minnow", "go")
export declare function go(location: usize, length: i32): void;

/** Sends the form of an event to a path; `settle(id, …)` brings the answer. */
// @ts-ignore: decorator
@external("minnow", "sendForm")
export declare function sendForm(id: i32, event: i32, path: usize, length: i32): void;

/** Keeps the file at `path` of an object, or, without a path, the form of an event; returns its number. */
// @ts-ignore: decorator
@external("minnow", "keepFile")
export declare function keepFile(object: i32, path: usize, length: i32): i32;

/** Sends what has this number, as the body or, behind `fields`, as the file `name` of a form. */
// @ts-ignore: decorator
@external("minnow", "sendFile")
export declare function sendFile(
  id: i32, target: usize, targetLength: i32, fields: usize, fieldsLength: i32, name: usize, nameLength: i32, file: i32,
): void;

/** Ends its being sent. */
// @ts-ignore: decorator
@external("minnow", "abortFile")
export declare function abortFile(file: i32): void;

/** Ends a call that nobody waits for any more. */
// @ts-ignore: decorator
@external("minnow", "abort")
export declare function abortCall(id: i32): void;

/** A setting of all calls (client/options.ts). */
// @ts-ignore: decorator
@external("minnow", "setOption")
export declare function setOption(name: usize, nameLength: i32, value: usize, length: i32): void;
