/**
 * What the guest is told of a call's headers before it asks (`start` in wit/world.wit).
 *
 * @example
 * const head = new CallHead();
 * head.take("Content-Type", "application/cbor");
 * head.text; // "application/cbor\n\n\n\n"
 */
export class CallHead {
  static readonly names: readonly string[] = ["content-type", "accept", "sec-fetch-site", "origin"];

  #contentType = "";
  #accept = "";
  #site = "";
  #origin = "";

  /** Looks at a header. All names that are wanted differ in length, but for two. */
  take(name: string, value: string): void {
    switch (name.length) {
      case 6:
        if (is(name, "accept")) this.#accept = joined(this.#accept, value);
        else if (is(name, "origin")) this.#origin = joined(this.#origin, value);
        break;
      case 12:
        if (is(name, "content-type")) this.#contentType = joined(this.#contentType, value);
        break;
      case 14:
        if (is(name, "sec-fetch-site")) this.#site = joined(this.#site, value);
    }
  }

  get text(): string {
    return `${this.#contentType}\n${this.#accept}\n${this.#site}\n${this.#origin}\n`;
  }
}

function is(name: string, lowerCase: string): boolean {
  return name === lowerCase || name.toLowerCase() === lowerCase;
}

function joined(before: string, value: string): string {
  return before === "" ? value : `${before}, ${value}`;
}
