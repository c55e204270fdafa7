// Globals that are not the language's.

/** What can be printed: text, and what has an obvious text. */
type Printable = string | number | boolean | Error | null | undefined;

interface Console {
  log(...parts: Printable[]): void;
  info(...parts: Printable[]): void;
  debug(...parts: Printable[]): void;
  warn(...parts: Printable[]): void;
  error(...parts: Printable[]): void;
}
declare const console: Console;
