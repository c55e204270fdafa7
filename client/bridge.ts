// Reads and calls what wasm names: a path is names with line breaks between them.

type Named = Record<string, unknown> | null | undefined;

/** What stands at `path` of `object` (`@` is where it is on the screen); undefined where anything on the way is missing. */
export function valueAt(object: unknown, path: string): unknown {
  let value = object;
  for (const name of path.split("\n")) {
    value = name === "@" ? (value as Element | undefined)?.getBoundingClientRect() : (value as Named)?.[name];
  }
  return value;
}

/** The value as a text for wasm; null for nothing and for false. Objects go by their name. */
export function textOf(value: unknown): string | null {
  if (value === undefined || value === null || value === false) return null;
  return String((value as { name?: unknown }).name ?? value);
}

/** Calls the method at `path`; behind it a first argument may stand after a bracket. */
export function invokeAt(object: unknown, path: string, argument: string | undefined): unknown {
  const [way = "", ...first] = path.split("\n(");
  const end = way.lastIndexOf("\n");
  const owner = (end < 0 ? object : valueAt(object, way.slice(0, end))) as Record<
    string,
    (...args: string[]) => unknown
  >;
  return owner?.[way.slice(end + 1)]?.(...first, ...(argument === undefined ? [] : [argument]));
}

export function assignAt(object: unknown, path: string, text: string): void {
  if (object) (object as Record<string, unknown>)[path] = text;
}
