// The smallest wasi:http component by hand: what wasmtime can do at most. `page.ts` is written by the bench: the bytes
// of a page, and `appendHead`, which adds its headers.
import { appendHead, LENGTH, PAGE } from "./page";
import { body, drop, dropRequest, fields, finish, response, set, stream, write } from "./wasi";

const area = memory.data(16, 8);

export function handle(request: i32, out: i32): void {
  const headers = fields();
  appendHead(headers, area);
  const answer = response(headers);
  body(answer, area);
  const outgoing = load<i32>(area, 4);
  set(out, 0, answer, 0, 0, 0, 0, 0, 0);
  stream(outgoing, area);
  const output = load<i32>(area, 4);
  write(output, PAGE, LENGTH, area);
  drop(output);
  finish(outgoing, 0, 0, area);
  // What the host hands over is the component's to give back: an instance that lives on would hold them all.
  dropRequest(request);
}

/** Called for nothing here: a hello takes no strings or lists in. */
export function cabi_realloc(_old: usize, _oldSize: usize, _align: usize, _size: usize): usize {
  unreachable();
  return 0;
}
