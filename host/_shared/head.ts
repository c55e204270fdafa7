/**
 * Response heads. The core writes a head as latin1 `name: value\n` lines; the same page writes the same head again and
 * again, so parsed heads are cached by their content.
 */

/** A parsed head. */
export class Head {
  /** Names and values in turn, as `http.ServerResponse.writeHead` takes them. */
  readonly pairs: readonly string[];
  /** Whether the guest said how long the body is. */
  readonly sized: boolean;
  #length = -1;
  #withLength: readonly string[] = [];

  constructor(pairs: readonly string[], sized: boolean) {
    this.pairs = pairs;
    this.sized = sized;
  }

  /** The pairs and a `content-length`; the last answer is remembered. */
  withLength(length: number): readonly string[] {
    if (length !== this.#length) {
      this.#length = length;
      this.#withLength = [...this.pairs, "content-length", String(length)];
    }
    return this.#withLength;
  }

  /** The pairs as web headers. */
  toWeb(): Headers {
    const headers = new Headers();
    for (let i = 0; i < this.pairs.length; i += 2) headers.append(this.pairs[i]!, this.pairs[i + 1]!);
    return headers;
  }
}

/** Heads of pages with many different lengths would fill the cache: it is emptied when it has this many entries. */
const LIMIT = 512;

const cache = new Map<string, Head>();

/**
 * Parses a head block.
 *
 * @example
 * parseHead("content-type: text/html\n").pairs; // ["content-type", "text/html"]
 */
export function parseHead(block: string): Head {
  const known = cache.get(block);
  if (known !== undefined) return known;
  const head = parse(block);
  if (cache.size >= LIMIT) cache.clear();
  cache.set(block, head);
  return head;
}

function parse(block: string): Head {
  const pairs: string[] = [];
  let sized = false;
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    const name = line.slice(0, colon);
    pairs.push(name, line.slice(colon + 1).trim());
    if (name.toLowerCase() === "content-length") sized = true;
  }
  return new Head(pairs, sized);
}
