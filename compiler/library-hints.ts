// What TypeScript's library has and Minnow's has not: what to write instead.

const INTL = "Format numbers with `toFixed` and join the parts yourself.";

/** By `Type.member`, `member` for any type, or the global name; what to write instead. */
const HINTS: Readonly<Record<string, string>> = {
  "String.raw": "Write the text in quotes, with `\\\\` for a backslash.",
  "String.localeCompare options": "It compares as English does. Write a comparison of your own for another order.",
  "Number.toLocaleString options":
    "It writes English, with literals for `style`, `currency`, `useGrouping` and the fraction digits. Format other languages yourself.",
  "String.normalize": "The module must call it by its name: `text.normalize()`.",
  "Array.toLocaleString": INTL,
  "JSON.stringify replacer": "It is a function, an array of names, or null.",
  "JSON.rawJSON": "Write the text into the place yourself.",
  Proxy: "Write a class with accessors.",
  Reflect: "Name the properties.",
  BigInt64Array: "Write `Int64Array`.",
  BigUint64Array: "Write `Uint64Array`.",
  "structuredClone of a class":
    "JavaScript makes a plain object of an instance, without its methods. Write a method that copies the fields.",
  "structuredClone of a function": "Functions cannot be copied. Leave them out: copy the other fields.",
  WeakRef: "Keep the object itself.",
  FinalizationRegistry: "Objects have no end that code could see: release what they hold yourself.",
  SharedArrayBuffer: "There is one thread: write `ArrayBuffer`.",
  Atomics: "There is one thread: write plain reads and writes.",
  Function: "Write a function: text is not compiled at run time.",
  eval: "Write a function: text is not compiled at run time.",
  globalThis: "Write a module-level variable, or `Context` of the request.",
  crypto: "Use `Math.random` where nobody may gain by guessing it; else make the value in a server of its own.",
  fetch: 'In server functions import it from "minnow". The browser calls server functions, like any other function.',
  document: "The page is what `html` templates say: write a slot or an event handler.",
  window: "The page is what `html` templates say: write a slot or an event handler.",
  localStorage: "Keep it on the server, behind a server function.",
  process: 'There is no Node. A server function reads the environment with `env("NAME")` of "minnow".',
  require: "Write `import`.",
  Buffer: "Write `Uint8Array`.",
  escape: "Write `encodeURIComponent`.",
  unescape: "Write `decodeURIComponent`.",
  Iterator: "Write an array, or a generator.",
  DisposableStack: "Write `try` and `finally`.",
  AsyncDisposableStack: "Write `try` and `finally`.",
  Float16Array: "Write `Float32Array`.",
  "Array.fromAsync": "Write a loop with `await`.",
  "Error.captureStackTrace": "`error.stack` is set when the error is thrown.",
  "Function.apply": "Call it: `f(...args)`.",
  "Function.call": "Call it as a method, or pass the object as an argument.",
  "Function.bind": "Write an arrow: `() => object.method()`.",
};

/** What to write instead of `name`. */
export function hintFor(name: string): string {
  return (hasHint(name) && HINTS[name]) || "Write it as a function of your own.";
}

/** Whether somebody has thought of `name`. */
export function hasHint(name: string): boolean {
  return Object.hasOwn(HINTS, name);
}
