// Errors, in the place of AssemblyScript's own (compiler/build/std-library.ts): those of JavaScript, with a cause.

/** Debug builds: index of the function that notes in an error where it is made (runtime/core/trace.ts). */
export let __errorTracer: u32 = 0;

export class ErrorOptions {
  cause: Error | null = null;
}

export class Error {
  name: string = "Error";
  message: string;
  cause: Error | null;

  /** Debug builds: where it was made, one line for each function; see runtime/core/trace.ts. */
  trace: string = "";
  private ownStack: string | null = null;

  constructor(message: string | null = null, options: ErrorOptions | null = null) {
    this.message = message !== null ? message : "";
    this.cause = options !== null ? options.cause : null;
    if (__errorTracer != 0) call_indirect<void>(__errorTracer, this);
  }

  get stack(): string {
    const own = this.ownStack;
    return own !== null ? own : this.toString() + this.trace;
  }

  set stack(text: string) {
    this.ownStack = text;
  }

  toString(): string {
    const name = this.name;
    const message = this.message;
    if (message.length == 0) return name;
    return name.length == 0 ? message : name + ": " + message;
  }
}

export class RangeError extends Error {
  constructor(message: string | null = null, options: ErrorOptions | null = null) {
    super(message, options);
    this.name = "RangeError";
  }
}

export class TypeError extends Error {
  constructor(message: string | null = null, options: ErrorOptions | null = null) {
    super(message, options);
    this.name = "TypeError";
  }
}

export class SyntaxError extends Error {
  constructor(message: string | null = null, options: ErrorOptions | null = null) {
    super(message, options);
    this.name = "SyntaxError";
  }
}

export class ReferenceError extends Error {
  constructor(message: string | null = null, options: ErrorOptions | null = null) {
    super(message, options);
    this.name = "ReferenceError";
  }
}

export class EvalError extends Error {
  constructor(message: string | null = null, options: ErrorOptions | null = null) {
    super(message, options);
    this.name = "EvalError";
  }
}

export class URIError extends Error {
  constructor(message: string | null = null, options: ErrorOptions | null = null) {
    super(message, options);
    this.name = "URIError";
  }
}

/** What `Promise.any` fails with: all that its promises failed with. */
export class AggregateError extends Error {
  constructor(
    public errors: Error[],
    message: string | null = null,
    options: ErrorOptions | null = null,
  ) {
    super(message, options);
    this.name = "AggregateError";
  }
}

/** What `using` throws when letting go fails too: `suppressed` is what the block has failed with before. */
export class SuppressedError extends Error {
  constructor(
    public error: Object | null,
    public suppressed: Object | null,
    message: string | null = null,
    options: ErrorOptions | null = null,
  ) {
    super(message, options);
    this.name = "SuppressedError";
  }
}
