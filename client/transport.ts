// Calls of server functions: POST, CBOR both ways.

const CBOR = "application/cbor";

/** HTTP status and body; status 0 and a message in UTF-8 where there was no answer. */
export interface Answer {
  status: number;
  bytes: Uint8Array;
}

/**
 * Posts encoded arguments. Never rejects.
 *
 * @example
 * const { status, bytes } = await postCbor("/api/Double", encode({ n: 4 }));
 */
export async function postCbor(path: string, body: Uint8Array<ArrayBuffer>): Promise<Answer> {
  try {
    const headers = { "content-type": CBOR, accept: CBOR };
    const response = await fetch(path, { method: "POST", headers, body });
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    const message = `The server cannot be reached: ${(error as Error).message}`;
    return { status: 0, bytes: new TextEncoder().encode(message) };
  }
}
