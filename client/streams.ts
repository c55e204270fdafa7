// Files and forms that calls send as they are: kept by number, so that they are what they were when the app took them.

const kept = new Map<number, File | FormData>();
const controllers = new Map<number, AbortController>();
let last = 0;

/** Takes what an event or an element holds. */
export function keep(file: File | FormData): number {
  kept.set(++last, file);
  return last;
}

/** What a call sends: the form or the file itself, or, behind other fields, a form with the file as `name`. */
export function bodyOf(number: number, fields: string, name: string): { body: FormData | File; headers: HeadersInit } {
  const body = kept.get(number)!;
  if (body instanceof FormData) return { body, headers: {} };
  if (!fields) {
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(body.name)}`;
    return { body, headers: { "content-disposition": disposition } };
  }
  const form = new FormData();
  for (const [key, value] of new URLSearchParams(fields)) form.append(key, value);
  form.append(name, body);
  return { body: form, headers: {} };
}

/** It is being sent; `abort` ends that. */
export function noteSending(number: number, controller: AbortController): void {
  controllers.set(number, controller);
}

/** It was answered. */
export function forget(number: number): void {
  kept.delete(number);
  controllers.delete(number);
}

/** Gives up what is being sent. */
export function abort(number: number): void {
  controllers.get(number)?.abort();
}
