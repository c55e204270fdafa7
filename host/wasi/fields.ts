import { type Fields, WitError } from "../_shared/glue.gen.ts";
import { fromLatin1, toLatin1 } from "../_shared/latin1.ts";

/** Fields that belong to the connection: a guest may neither set nor send them. */
const FORBIDDEN = new Set([
  "connection",
  "host",
  "http2-settings",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "transfer-encoding",
  "upgrade",
]);

const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/**
 * `fields` of `wasi:http/types` over names and values in turn, as `http.IncomingMessage.rawHeaders` has them. Values are
 * latin1 strings: one character is one byte.
 */
export class PairFields implements Fields {
  #pairs: readonly string[];
  readonly #mutable: boolean;

  constructor(pairs: readonly string[] = [], mutable = true) {
    this.#pairs = pairs;
    this.#mutable = mutable;
  }

  static fromList(entries: [string, Uint8Array][]): PairFields {
    const fields = new PairFields();
    for (const [name, value] of entries) fields.append(name, value);
    return fields;
  }

  /** Names and values in turn. */
  get pairs(): readonly string[] {
    return this.#pairs;
  }

  get(name: string): Uint8Array[] {
    const values: Uint8Array[] = [];
    const wanted = name.toLowerCase();
    for (let i = 0; i < this.#pairs.length; i += 2) {
      if (isNamed(this.#pairs[i]!, wanted)) values.push(toLatin1(this.#pairs[i + 1]!));
    }
    return values;
  }

  has(name: string): boolean {
    const wanted = name.toLowerCase();
    return this.#pairs.some((text, i) => i % 2 === 0 && isNamed(text, wanted));
  }

  set(name: string, values: Uint8Array[]): void {
    const added = values.flatMap((value) => [name, checkedValue(value)]);
    this.#change(name);
    this.#pairs = [...this.#without(name), ...added];
  }

  delete(name: string): void {
    this.#change(name);
    this.#pairs = this.#without(name);
  }

  append(name: string, value: Uint8Array): void {
    const text = checkedValue(value);
    this.#change(name);
    this.#pairs = [...this.#pairs, name, text];
  }

  entries(): [string, Uint8Array][] {
    const entries: [string, Uint8Array][] = [];
    for (let i = 0; i < this.#pairs.length; i += 2) {
      entries.push([this.#pairs[i]!.toLowerCase(), toLatin1(this.#pairs[i + 1]!)]);
    }
    return entries;
  }

  clone(): PairFields {
    return new PairFields(this.#pairs);
  }

  #change(name: string): void {
    if (!this.#mutable) throw new WitError("immutable");
    if (!NAME.test(name)) throw new WitError("invalid-syntax");
    if (FORBIDDEN.has(name.toLowerCase())) throw new WitError("forbidden");
  }

  #without(name: string): string[] {
    const wanted = name.toLowerCase();
    return this.#pairs.filter((_, i) => !isNamed(this.#pairs[i - (i % 2)]!, wanted));
  }
}

/** The name under which the guest asks for the client's address (guest/ambient.ts): what the client sends there is hidden. */
const REMOTE_ADDRESS = "minnow-remote-address";

/** Who sent a request. A socket is one: it asks the system when somebody asks it. */
export interface Caller {
  readonly remoteAddress?: string | undefined;
}

/** The headers of a request, and who sent it. */
export class CallerFields extends PairFields {
  readonly #caller: Caller;

  constructor(pairs: readonly string[], caller: Caller) {
    super(pairs, false);
    this.#caller = caller;
  }

  override get(name: string): Uint8Array[] {
    if (name !== REMOTE_ADDRESS) return super.get(name);
    const { remoteAddress } = this.#caller;
    return remoteAddress ? [toLatin1(remoteAddress)] : [];
  }
}

function isNamed(name: string, lowerCase: string): boolean {
  return name.length === lowerCase.length && name.toLowerCase() === lowerCase;
}

function checkedValue(value: Uint8Array): string {
  if (value.some((byte) => byte === 0 || byte === 10 || byte === 13)) throw new WitError("invalid-syntax");
  return fromLatin1(value);
}
