// Calls of server functions: CBOR both ways.

const CBOR = "application/cbor";

/** HTTP status and body; status 0 and a message in UTF-8 where there was no answer. */
export interface Answer {
  status: number;
  bytes: Uint8Array;
  headers?: Headers;
}

/**
 * Sends encoded arguments to a target: a path for POST, else a method and a path. It is below `base`. Never rejects.
 *
 * @example
 * const { status, bytes } = await call("/api/Double", encode({ n: 4 }));
 * const dog = await call("GET /api/dogs/7", new Uint8Array());
 */
export async function call(
  target: string,
  body: Uint8Array<ArrayBuffer> | FormData | URLSearchParams,
  base: string = "",
): Promise<Answer> {
  const split = target.indexOf(" ");
  const method = split < 0 ? "POST" : target.slice(0, split);
  try {
    const headers: Record<string, string> = { accept: CBOR };
    const isCbor = body instanceof Uint8Array;
    const hasBody = !isCbor || body.length > 0;
    // Of a form the browser says itself what it is.
    if (isCbor && hasBody) headers["content-type"] = CBOR;
    const response = await fetch(base + target.slice(split + 1), { method, headers, ...(hasBody && { body }) });
    const { status: code, headers: head } = response;
    return { status: code, headers: head, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    const message = `The server cannot be reached: ${(error as Error).message}`;
    return { status: 0, bytes: new TextEncoder().encode(message) };
  }
}
