// What a call sends: arguments as CBOR, a form, or a file as it is.

import { addressOf } from "./address.ts";

/** A file that is sent as it is. */
export type FileBody = Blob | Uint8Array | ReadableStream<Uint8Array>;

/** A request's body, and the headers that go with it. */
export interface CallBody {
  body: BodyInit;
  headers: Record<string, string>;
}

/** The body of a call whose last parameter is a `FileStream` or a `FormStream`; `fields` are the others. */
export function streamBody(name: string, given: unknown, fields: Record<string, unknown>): CallBody {
  if (given instanceof FormData) return { body: given, headers: {} };
  const file = given as Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  const others = Object.entries(fields);
  if (others.length === 0) return plain(file);
  if (file instanceof ReadableStream) {
    throw new TypeError(`\`${name}\`: a form needs a Blob or bytes; a stream can only be a body of its own`);
  }
  const form = new FormData();
  // As in an address: `a=1&b[c]=2`.
  const query = addressOf("/?{fields}", { fields }).target.split("?")[1] ?? "";
  for (const [key, value] of new URLSearchParams(query)) form.append(key, value);
  form.append(name, file instanceof Blob ? file : new Blob([file]));
  return { body: form, headers: {} };
}

function plain(file: Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>): CallBody {
  const type = file instanceof Blob && file.type ? file.type : "application/octet-stream";
  const name = file instanceof File ? file.name : "";
  const disposition = { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
  return { body: file, headers: { "content-type": type, ...(name && disposition) } };
}
