import {
  appendResponseHeader,
  deleteResponseHeader,
  requestHeaderAll,
  requestHeaderList,
  responseHeader,
  responseHeaderList,
  setResponseHeader,
} from "minnow/internal";

/**
 * The headers of the request. Names are the same in upper and lower case.
 *
 * @example
 * const language = request().headers.get("accept-language") ?? "en";
 */
export class RequestHeaders {
  /** The value, several joined with commas; null where there is none. */
  get(name: string): string | null {
    const values = requestHeaderAll(name);
    return values.length > 0 ? values.join(", ") : null;
  }

  has(name: string): boolean {
    return requestHeaderAll(name).length > 0;
  }

  /** One value for each time that the header was sent. */
  all(name: string): string[] {
    return requestHeaderAll(name);
  }

  /** Names, in lower case, and values, in the order in which they came. */
  entries(): [string, string][] {
    return pairs(requestHeaderList());
  }
}

/**
 * The headers of the answer, as far as the app has set them.
 *
 * @example
 * response().headers.set("cache-control", "no-store");
 */
export class ResponseHeaders {
  /** The value, several joined with commas; null where the app has set none. */
  get(name: string): string | null {
    return responseHeader(name);
  }

  has(name: string): boolean {
    return responseHeader(name) !== null;
  }

  /** In place of what the answer has under this name. */
  set(name: string, value: string): void {
    setResponseHeader(name, value);
  }

  /** Beside what the answer has under this name. */
  append(name: string, value: string): void {
    appendResponseHeader(name, value);
  }

  delete(name: string): void {
    deleteResponseHeader(name);
  }

  entries(): [string, string][] {
    return pairs(responseHeaderList());
  }
}

function pairs(list: string[]): [string, string][] {
  const entries: [string, string][] = [];
  for (let i = 0; i + 1 < list.length; i += 2) entries.push([list[i]!, list[i + 1]!]);
  return entries;
}
