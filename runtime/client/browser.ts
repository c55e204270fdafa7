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

/** A string of the event that is dispatched: 0 type, 1 value, 2 key. */
// @ts-ignore: decorator
@external("minnow", "eventText")
export declare function eventText(which: i32): string;

/** A number of the event that is dispatched: 0 checked. */
// @ts-ignore: decorator
@external("minnow", "eventNumber")
export declare function eventNumber(which: i32): f64;

/** 0 preventDefault, 1 stopPropagation. */
// @ts-ignore: decorator
@external("minnow", "eventDo")
export declare function eventDo(which: i32): void;
