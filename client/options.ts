// What an app says about all of its calls: where the server is, headers, how long they may take, how often they are tried.

interface Options {
  server: string;
  /** In milliseconds; 0: as long as it takes. */
  timeout: number;
  retries: number;
  headers: Map<string, string>;
  /** Headers of the call that is made next. */
  next: Map<string, string>;
}

const options: Options = { server: "", timeout: 0, retries: 0, headers: new Map(), next: new Map() };

/** By name: `server`, `timeout`, `retries`; `header Name` of all calls, `next Name` of the next one. Without a value they go. */
export function setOption(name: string, value: string): void {
  const [kind = "", header = ""] = name.split(" ");
  if (kind === "server") options.server = value.replace(/\/$/, "");
  else if (kind === "timeout" || kind === "retries") options[kind] = Number(value);
  else {
    const headers = kind === "next" ? options.next : options.headers;
    if (value) headers.set(header, value);
    else headers.delete(header);
  }
}

/** Where calls go: `base` is where the page is. */
export function serverUrl(base: string): string {
  return options.server || base;
}

/** The headers of the next call. */
export function takeHeaders(): Iterable<[string, string]> {
  const all = [...options.headers, ...options.next];
  options.next.clear();
  return all;
}

const RETRIED = /^(GET|HEAD|PUT|DELETE|OPTIONS)$/;
const LATER = [502, 503, 504];
const FIRST_PAUSE = 200;

/**
 * `fetch`, with the time that it may take. What may be sent twice is, where the server was not there: after 0.2, 0.4, 0.8 … seconds.
 */
export async function fetchWithin(
  url: string,
  init: RequestInit & { signal: AbortSignal },
  send: typeof fetch = fetch,
): Promise<Response> {
  const tries = RETRIED.test(init.method ?? "GET") ? options.retries : 0;
  for (let tried = 0; ; tried++) {
    try {
      const signal = options.timeout
        ? AbortSignal.any([init.signal, AbortSignal.timeout(options.timeout)])
        : init.signal;
      const response = await send(url, { ...init, signal });
      if (tried >= tries || !LATER.includes(response.status)) return response;
    } catch (error) {
      if (tried >= tries || (error as Error).name !== "TypeError") throw error;
    }
    await new Promise((done) => setTimeout(done, FIRST_PAUSE * 2 ** tried));
    init.signal.throwIfAborted();
  }
}
