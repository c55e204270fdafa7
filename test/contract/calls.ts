import { Decoder, Encoder } from "cbor-x";
import { type RawResponse, send } from "./raw-request.ts";

const encoder = new Encoder({ useRecords: false, mapsAsObjects: true, tagUint8Array: false });
const decoder = new Decoder({ useRecords: false, mapsAsObjects: true });

/** A server function's answer, decoded. */
export interface Answer {
  status: number;
  type: string;
  value: unknown;
}

/** Calls a server function with JSON. */
export async function callJson(url: string, name: string, args: unknown): Promise<Answer> {
  return answer(await post(url, name, "application/json", JSON.stringify(args)));
}

/** Calls a server function with CBOR, as the browser's client does. */
export async function callCbor(url: string, name: string, args: unknown): Promise<Answer> {
  return answer(await post(url, name, "application/cbor", encoder.encode(args)));
}

/** Posts a body, whatever it holds, to a server function. */
export function post(url: string, name: string, type: string, body: string | Uint8Array): Promise<RawResponse> {
  return send(url, { method: "POST", target: `/api/${name}`, headers: { "content-type": type }, body });
}

/** Decodes an answer by its content type. */
export function answer({ status, headers, body }: RawResponse): Answer {
  const type = String(headers["content-type"] ?? "");
  return { status, type, value: decode(type, body) };
}

function decode(type: string, body: Buffer): unknown {
  if (body.length === 0) return undefined;
  if (type.startsWith("application/cbor")) return decoder.decode(body);
  if (type.startsWith("application/json")) return JSON.parse(body.toString());
  return body.toString();
}
