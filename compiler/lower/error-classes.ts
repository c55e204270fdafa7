// Names of the classes of errors.

/** Errors of the language's own library and of the runtime: each is a class underneath. */
export const ERROR_CLASSES: readonly string[] = [
  ...["Error", "RangeError", "TypeError", "SyntaxError", "ReferenceError", "EvalError", "URIError", "AggregateError"],
  "SuppressedError",
  ...["ServerFnError", "HttpError"],
];
