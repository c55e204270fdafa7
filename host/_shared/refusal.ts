/** The answer that a host gives when the guest cannot: in the app's own error shape where a program asked. */
export interface Refusal {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** What the choice of format depends on. */
export interface Caller {
  readonly method: string;
  readonly accept: string | null | undefined;
  readonly contentType: string | null | undefined;
}

const MESSAGES = { 500: "Internal Server Error", 503: "Service Unavailable" } as const;

const utf8 = new TextEncoder();

/**
 * `{ message, code }` in CBOR or JSON for calls, else plain text.
 *
 * @example
 * refusal(500, { method: "POST", accept: "application/cbor", contentType: null }).type; // "application/cbor"
 */
export function refusal(code: 500 | 503, { method, accept, contentType }: Caller): Refusal {
  const message = MESSAGES[code];
  const formats = `${accept} ${contentType}`;
  if (formats.includes("application/cbor")) return { type: "application/cbor", body: cbor(message, code) };
  const isCall = formats.includes("application/json") || (method !== "GET" && method !== "HEAD");
  if (isCall) return { type: "application/json", body: utf8.encode(JSON.stringify({ message, code })) };
  return { type: "text/plain", body: utf8.encode(`${message}\n`) };
}

/** A map of two: text strings shorter than 24 bytes begin with 0x60 + length, 0x19 leads a 16-bit number. */
function cbor(message: string, code: number): Uint8Array<ArrayBuffer> {
  const text = (value: string): number[] => [0x60 + value.length, ...utf8.encode(value)];
  return Uint8Array.from([0xa2, ...text("message"), ...text(message), ...text("code"), 0x19, code >> 8, code & 0xff]);
}
